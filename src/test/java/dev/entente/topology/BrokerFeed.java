package dev.entente.topology;

import static dev.entente.topology.Items.item;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A feed of scripted items for the broker tests: eight relationships, day after day, with corrections. */
final class BrokerFeed {

    private static final List<String> PAIRS =
            List.of("JPN PRK", "KOR PRK", "CHN JPN", "RUS UKR", "IRN USA", "ISR PSE", "CUB USA", "GBR RUS");
    private static final List<String> ACTS = List.of(
            "talks/proposed 036",
            "talks/agreed 036",
            "talks/scheduled 036 %s",
            "talks/concluded 046 %s",
            "accuse 112",
            "visit/scheduled 036 %.7s",
            "assault 190 %s",
            "agreement/concluded 057 %s");

    private static final LocalDate BEFORE_THE_FIRST = LocalDate.of(2014, 2, 28);

    private BrokerFeed() {}

    /** The records of thirty days, in the order of publication. */
    static List<ProducerRecord<byte[], byte[]>> records(String input) {
        return records(input, 1, 30);
    }

    /** The records of some days, in the order of publication. */
    static List<ProducerRecord<byte[], byte[]>> records(String input, int firstDay, int lastDay) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int day = firstDay; day <= lastDay; day++) {
            LocalDate date = BEFORE_THE_FIRST.plusDays(day);
            for (int i = 0; i < PAIRS.size(); i++) {
                String act =
                        PAIRS.get(i) + " " + ACTS.get((day + i) % ACTS.size()).formatted(date);
                String id = "feed-" + day + "-" + i;
                String published = "%sT%02d:00:00Z".formatted(date, i);
                records.add(record(input, id, item(id, 1, published, "Wire", "Report.\n" + act)));
                if (i % 2 == 0) {
                    String copy = "copy-" + day + "-" + i;
                    String again = PAIRS.get((i + 1) % PAIRS.size()) + " consult 040";
                    String text = "Another report.\n" + act + "\n" + again;
                    records.add(record(input, copy, item(copy, 1, published, "Post", text)));
                }
                if ((day + i) % 5 == 0) {
                    records.add(record(
                            input, id, item(id, 2, published, "Wire", "Corrected.\n" + PAIRS.get(i) + " aid 070")));
                }
                if ((day + i) % 7 == 0) {
                    records.add(record(input, id, null));
                }
            }
        }
        return records;
    }

    private static ProducerRecord<byte[], byte[]> record(String input, String key, byte[] value) {
        return new ProducerRecord<>(input, key.getBytes(UTF_8), value);
    }
}
