package dev.entente.topology;

import static dev.entente.topology.Items.item;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A feed of scripted items for the broker tests: eight relationships over thirty days, with corrections. */
final class BrokerFeed {

    private static final List<String> PAIRS =
            List.of("JPN PRK", "KOR PRK", "CHN JPN", "RUS UKR", "IRN USA", "ISR PSE", "CUB USA", "GBR RUS");
    private static final List<String> ACTS = List.of(
            "talks/proposed 036",
            "talks/agreed 036",
            "talks/scheduled 036 2014-03-%1$02d",
            "talks/concluded 046 2014-03-%1$02d",
            "accuse 112",
            "visit/scheduled 036 2014-03",
            "assault 190 2014-03-%1$02d",
            "agreement/concluded 057 2014-03-%1$02d");

    private BrokerFeed() {}

    /** The records, in the order of publication. */
    static List<ProducerRecord<byte[], byte[]>> records(String input) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int day = 1; day <= 30; day++) {
            for (int i = 0; i < PAIRS.size(); i++) {
                String act =
                        PAIRS.get(i) + " " + ACTS.get((day + i) % ACTS.size()).formatted(day);
                String id = "feed-" + day + "-" + i;
                String published = "2014-03-%02dT%02d:00:00Z".formatted(day, i);
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
