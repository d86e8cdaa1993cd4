package dev.entente.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.coding.Coding;
import dev.entente.event.Actor;
import dev.entente.event.CameoTable;
import dev.entente.event.CodedEvent;
import dev.entente.event.EventDate;
import dev.entente.event.Kind;
import dev.entente.event.Passage;
import dev.entente.event.Phase;
import dev.entente.event.Relationship;
import dev.entente.news.NewsItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A coder that finds talks which no other item tells of, on 435 relationships in turn and then a day later: 200 in each
 * of the first items, one in each of those that follow.
 */
final class ManyEvents implements Function<NewsItem, Coding> {

    static final int EVENTS_AN_ITEM = 200;

    private static final int COUNTRIES = 30;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final List<Relationship> PAIRS = pairs();

    private final CameoTable cameos = CameoTable.shipped();
    private final int large;

    /** @param large the number of items with 200 events, with the ids 0, 1, … */
    ManyEvents(int large) {
        this.large = large;
    }

    /** The item of an id, as it is sent. */
    byte[] item(int id) {
        return "{\"id\": \"%d\", \"published\": \"%s\", \"source\": \"Wire\", \"text\": \"Talks, %d.\"}"
                .formatted(id, day(firstEvent(id)), id)
                .getBytes(UTF_8);
    }

    @Override
    public Coding apply(NewsItem item) {
        int id = Integer.parseInt(item.id());
        return new Coding(
                IntStream.range(firstEvent(id), firstEvent(id + 1))
                        .mapToObj(number -> talks(item.id(), number))
                        .toList(),
                0);
    }

    private int firstEvent(int id) {
        return id < large ? id * EVENTS_AN_ITEM : large * EVENTS_AN_ITEM + id - large;
    }

    private CodedEvent talks(String itemId, int number) {
        Relationship pair = PAIRS.get(number % PAIRS.size());
        LocalDate day = day(number);
        String sentence = "Envoys of " + pair.first() + " and " + pair.second() + " met on " + day + ".";
        return new CodedEvent(
                itemId,
                true,
                Optional.empty(),
                Optional.of(pair),
                "0123456789abcdef0123",
                Kind.TALKS,
                Optional.of(Phase.CONCLUDED),
                true,
                side(pair.first()),
                Optional.of(side(pair.second())),
                Optional.empty(),
                cameos.get("042"),
                Optional.of(EventDate.day(day)),
                Optional.of("on " + day),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                90,
                Passage.of(sentence, 0, sentence.length(), "made"));
    }

    private static LocalDate day(int event) {
        return FIRST_DAY.plusDays(event / PAIRS.size());
    }

    private static Actor side(String code) {
        return new Actor(Optional.of(code), Optional.empty(), Optional.empty(), code, code);
    }

    private static List<Relationship> pairs() {
        List<Relationship> pairs = new ArrayList<>();
        for (int one = 0; one < COUNTRIES; one++) {
            for (int other = one + 1; other < COUNTRIES; other++) {
                pairs.add(Relationship.between(country(one), country(other)));
            }
        }
        return pairs;
    }

    private static String country(int number) {
        return "A" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
    }
}
