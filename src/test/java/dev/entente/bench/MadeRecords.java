package dev.entente.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.event.CodeNames;
import dev.entente.event.PloverType;
import dev.entente.event.Relationship;
import dev.entente.record.RelationDay;
import dev.entente.record.RelationState;
import dev.entente.serve.store.Incoming;
import dev.entente.serve.store.StoredTable;
import dev.entente.wire.RelationDayJson;
import dev.entente.wire.RelationStateJson;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Records of the compacted topics, made in the order in which a pipeline would send them: events that go through all
 * relationships in turn, an engagement for each eighth, a day for each third, and at the end a state of each.
 */
public final class MadeRecords {

    static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    static final int DAYS = 3000;
    static final List<String> WORDS = List.of(
            "trade",
            "border",
            "fishing",
            "rights",
            "energy",
            "visa",
            "tariff",
            "airspace",
            "dam",
            "pipeline",
            "harbour",
            "prisoners",
            "sanctions",
            "treaty",
            "summit",
            "delegation",
            "ceasefire",
            "inspection",
            "aid",
            "embassy");

    private final Random random = new Random(1);
    private final List<String> pairs = new ArrayList<>();

    public MadeRecords(int relationships, CodeNames names) {
        List<String> codes = new ArrayList<>(names.all().keySet());
        for (int gap = 1; pairs.size() < relationships; gap++) {
            for (int i = 0; i + gap < codes.size() && pairs.size() < relationships; i++) {
                pairs.add(Relationship.between(codes.get(i), codes.get(i + gap)).toString());
            }
        }
    }

    /** The relationships. */
    List<String> pairs() {
        return pairs;
    }

    /** Makes the records of so many events. */
    public void make(int events, Consumer<Incoming> use) {
        for (int i = 0; i < events; i++) {
            String pair = pairs.get(i % pairs.size());
            use.accept(event(pair, i));
            if (i % 8 == 0) {
                use.accept(engagement(pair, i));
            }
            if (i % 3 == 0) {
                use.accept(day(pair, FIRST.plusDays((long) i / pairs.size() * DAYS * pairs.size() / events)));
            }
            if (i >= events - pairs.size()) {
                use.accept(state(pair, i));
            }
        }
    }

    private LocalDate day(int i) {
        return FIRST.plusDays(i % DAYS);
    }

    private String id(String pair, int i) {
        return pair + "." + String.format(Locale.ROOT, "%020x", (i * 0x9E3779B97F4A7C15L) & Long.MAX_VALUE);
    }

    Incoming event(String pair, int i) {
        boolean talks = i % 8 == 0;
        String sentence = "Officials of both sides spoke about " + WORDS.get(random.nextInt(WORDS.size())) + ", "
                + WORDS.get(random.nextInt(WORDS.size())) + " and " + WORDS.get(random.nextInt(WORDS.size()))
                + " at a meeting in the capital, a spokesman said in report number " + i + ".";
        String json = "{\"id\":\"" + id(pair, i) + "\",\"relationship\":\"" + pair
                + "\",\"happening\":\"0\",\"kind\":\""
                + (talks ? "talks\",\"phase\":\"scheduled\",\"reciprocal\":true" : "accuse\",\"reciprocal\":false")
                + ",\"source\":{\"country\":\"" + pair.substring(0, 3) + "\",\"name\":\"A\",\"text\":\"A\"},"
                + "\"target\":{\"country\":\"" + pair.substring(4)
                + "\",\"name\":\"B\",\"text\":\"B\"},\"cameoCode\":\""
                + (talks
                        ? "036\",\"ploverType\":\"AGREE\",\"quadClass\":1,\"goldstein\":4.0"
                        : "112\",\"ploverType\":\"ACCUSE\",\"quadClass\":3,\"goldstein\":-2.0")
                + ",\"date\":\"" + day(i).plusDays(9) + "\",\"datePrecision\":\"day\",\"reported\":\"" + day(i)
                + "T09:00:00Z\",\"lastReported\":\"" + day(i) + "T12:00:00Z\",\"confidence\":0.90,"
                + (talks ? "\"engagement\":\"" + id(pair, i) + "\"," : "")
                + "\"mentions\":2,\"sources\":2,\"independentTexts\":1,\"evidence\":[{\"itemId\":\"i" + i
                + "\",\"publisher\":\"Wire\",\"sentence\":\"" + sentence
                + "\",\"begin\":0,\"end\":20,\"rule\":\"r\"}]}";
        return incoming(StoredTable.EVENTS, id(pair, i), json.getBytes(UTF_8));
    }

    private Incoming engagement(String pair, int i) {
        String json = "{\"id\":\"" + id(pair, i) + "\",\"relationship\":\"" + pair
                + "\",\"kind\":\"talks\",\"parties\":[\""
                + pair.substring(0, 3) + "\",\"" + pair.substring(4) + "\"],\"phase\":\"scheduled\",\"scheduledFor\":\""
                + day(i).plusDays(9) + "\",\"reported\":\"" + day(i) + "T09:00:00Z\",\"lastReported\":\"" + day(i)
                + "T09:00:00Z\",\"events\":1,\"history\":[{\"phase\":\"scheduled\",\"date\":\"" + day(i).plusDays(9)
                + "\",\"datePrecision\":\"day\",\"eventId\":\"" + id(pair, i) + "\",\"reported\":\"" + day(i)
                + "T09:00:00Z\"}]}";
        return incoming(StoredTable.ENGAGEMENTS, id(pair, i), json.getBytes(UTF_8));
    }

    private Incoming day(String pair, LocalDate day) {
        RelationDay row = new RelationDay(
                Relationship.parse(pair),
                day,
                3,
                6,
                0,
                Map.of(PloverType.ACCUSE, 3),
                List.of(0, 0, 0, 3, 0),
                -60,
                1_000_000L * random.nextInt(100),
                day.atStartOfDay(ZoneOffset.UTC).toInstant());
        return incoming(StoredTable.DAYS, row.key(), new RelationDayJson().encode(row));
    }

    private Incoming state(String pair, int i) {
        long score = 1_000_000L * (random.nextInt(600) - 300);
        RelationState state = new RelationState(
                Relationship.parse(pair),
                FIRST.plusDays(DAYS - random.nextInt(30)),
                200,
                Map.of(PloverType.AGREE, 25, PloverType.ACCUSE, 175),
                List.of(0, 25, 0, 175, 0),
                i % 3,
                i % 7,
                i % 17,
                score,
                score / 2,
                Optional.empty(),
                List.of(),
                0,
                List.of(),
                0,
                List.of(),
                400,
                2);
        return incoming(StoredTable.RELATIONSHIPS, pair, new RelationStateJson().encode(state));
    }

    private static Incoming incoming(StoredTable table, String key, byte[] value) {
        return new Incoming(table, key, Optional.of(value), Optional.empty(), 0);
    }
}
