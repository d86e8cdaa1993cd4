package dev.entente.record;

import dev.entente.event.Kind;
import dev.entente.event.Mention;
import dev.entente.event.Phase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Generated feeds over few items, acts, dates and times, so that corrections, copies, refined dates and ties of every
 * kind are common. A failing feed shrinks by leaving versions out.
 */
public final class Feeds {

    private static final LocalDate START = LocalDate.of(2013, 12, 28);

    /** Days after the start: near to one another, and on both sides of the ends of windows. */
    private static final int[] DAYS = {
        0, 0, 1, 2, 2, 3, 6, 7, 29, 30, 31, 59, 60, 61, 64, 65, 66, 67, 89, 90, 91, 181, 182, 240, 395, 430
    };

    private static final int[] SECONDS = {0, 0, 43_200, 86_399};

    private Feeds() {}

    public static Arbitrary<List<CodedItem>> feeds() {
        return Arbitraries.randomValue(Feeds::version).list().ofMinSize(1).ofMaxSize(24);
    }

    /**
     * Feeds of many items that tell of the same few events, so that claims come to have many reports, and lose them.
     */
    public static Arbitrary<List<CodedItem>> crowded() {
        return Arbitraries.randomValue(Feeds::report).list().ofMinSize(20).ofMaxSize(60);
    }

    /** A version that reports talks in March, or takes back what it reported. */
    private static CodedItem report(Random random) {
        String id = "item " + random.nextInt(20);
        boolean withdrawn = random.nextInt(4) == 0;
        int number = random.nextInt(1000);
        VersionKey version = new VersionKey(
                false, number, Instant.EPOCH, withdrawn, withdrawn ? "" : Integer.toString(random.nextInt()));
        if (withdrawn) {
            return new CodedItem(id, version, List.of());
        }
        Said header = header(random);
        List<Mention> mentions = new ArrayList<>();
        for (int left = 1 + random.nextInt(2); left > 0; left--) {
            mentions.add(Said.engagement("JPN=PRK", Kind.TALKS, "scheduled")
                    .saidAs(header)
                    .on(pick(random, "2014-03-03", "2014-03-03", "2014-03-03", "2014-03"))
                    .sure(pick(random, 50, 80, 80, 95))
                    .in(id)
                    .place(mentions.size(), pick(random, 0, 40))
                    .mention());
        }
        return new CodedItem(id, version, mentions);
    }

    /** The feed with some of its versions once more, in any order. */
    public static Arbitrary<List<CodedItem>> retold(List<CodedItem> feed) {
        return Arbitraries.of(feed).list().ofMaxSize(feed.size()).flatMap(again -> {
            List<CodedItem> more = new ArrayList<>(feed);
            more.addAll(again);
            return Arbitraries.shuffle(more);
        });
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static int pick(Random random, int... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static CodedItem version(Random random) {
        String id = pick(random, "a", "b", "c", "d", "e", "f", "g", "é\u0000", "é");
        int number = random.nextInt(4);
        Instant time = Instant.parse(pick(random, "2014-03-01T00:00:00Z", "2014-03-01T00:00:00.5Z"));
        int fate = random.nextInt(20);
        if (fate < 4) {
            return new CodedItem(id, new VersionKey(fate == 0, number, time, true, ""), List.of());
        }
        Said header = header(random);
        List<Mention> mentions = new ArrayList<>();
        for (int left = random.nextInt(6); left > 0; left--) {
            mentions.add(sentence(random, header)
                    .in(id)
                    .place(2 * mentions.size() + number, pick(random, 0, 0, 40))
                    .mention());
        }
        return new CodedItem(
                id,
                new VersionKey(
                        false,
                        number,
                        time,
                        false,
                        Integer.toHexString(mentions.toString().hashCode())),
                mentions);
    }

    /** Who says it, when and in which words: the same for all sentences of an item. */
    private static Said header(Random random) {
        Instant reported = START.plusDays(pick(random, DAYS))
                .atStartOfDay(ZoneOffset.UTC)
                .plusSeconds(pick(random, SECONDS))
                .toInstant();
        Said said = Said.act("JPN=PRK", Kind.CONSULT, "040")
                .reported(reported.toString())
                .copyOf(pick(random, "x", "y", "z"));
        String publisher = pick(random, "Herald", " herald", "Times", "");
        return publisher.isEmpty()
                ? said.at(pick(random, "", "https://www.herald.example/1", "http://times.example"))
                : said.by(publisher);
    }

    private static Said sentence(Random random, Said header) {
        String sides = pick(random, "JPN=PRK", "JPN>PRK", "PRK>JPN", "JPN=PRK", "KOR=PRK", "PRK>KOR");
        Said act = switch (random.nextInt(6)) {
            case 0, 1 -> engagement(random, sides, Kind.TALKS);
            case 2 -> engagement(random, sides, Kind.VISIT);
            case 3 -> engagement(random, sides, Kind.AGREEMENT);
            case 4 -> Said.act(sides, Kind.CONSULT, pick(random, "040", "042"));
            default -> Said.act(sides, Kind.THREATEN, pick(random, "130", "138"));
        };
        return act.saidAs(header).on(date(random)).sure(pick(random, 50, 80, 80, 95));
    }

    private static Said engagement(Random random, String sides, Kind kind) {
        Phase[] phases = Phase.values();
        return Said.engagement(sides, kind, phases[random.nextInt(phases.length)].label());
    }

    private static String date(Random random) {
        return random.nextBoolean()
                ? pick(
                        random,
                        "2013-12-30",
                        "2013-12-31",
                        "2014-01-01",
                        "2014-01-05",
                        "2014-03-03",
                        "2014-03-04",
                        "2014-03-31",
                        "2014-04-01",
                        "2014-12-31",
                        "2015-03-04",
                        "2015-03-10")
                : pick(random, "", "", "2013", "2014", "2014-01", "2014-03", "2014-04", "2015-03", "2015");
    }
}
