package dev.entente.wire;

import dev.entente.event.Actor;
import dev.entente.event.CameoTable;
import dev.entente.event.CodedEvent;
import dev.entente.event.Event;
import dev.entente.event.EventDate;
import dev.entente.event.Kind;
import dev.entente.event.Mention;
import dev.entente.event.Passage;
import dev.entente.event.Phase;
import dev.entente.event.Place;
import dev.entente.event.PloverType;
import dev.entente.event.Relationship;
import dev.entente.event.Role;
import dev.entente.record.Engagement;
import dev.entente.record.EventSummary;
import dev.entente.record.RelationDay;
import dev.entente.record.RelationState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values for tests: a scheduled round of talks and one event that has nothing but what is needed. */
final class Sample {

    static final CameoTable CAMEOS = CameoTable.shipped();

    private Sample() {}

    static CodedEvent talks() {
        String sentence = "Japan and North Korea will hold Red Cross talks in Shenyang, China, on March 3.";
        return new CodedEvent(
                "wire-1",
                true,
                Optional.empty(),
                Optional.of(Relationship.parse("JPN-PRK")),
                "0123456789abcdef0123",
                Kind.TALKS,
                Optional.of(Phase.SCHEDULED),
                true,
                new Actor(Optional.of("JPN"), Optional.empty(), Optional.empty(), "Japan", "Japan"),
                Optional.of(new Actor(
                        Optional.of("PRK"), Optional.empty(), Optional.of(Role.GOV), "North Korea", "North Korea")),
                Optional.empty(),
                CAMEOS.get("036"),
                Optional.of(EventDate.parse("2014-03-03")),
                Optional.of("on March 3"),
                Optional.of(new Place(Optional.of("CHN"), "Shenyang")),
                Optional.of("Red Cross talks"),
                Optional.of(EventDate.parse("2012-08")),
                93,
                Passage.of(sentence, 0, sentence.length(), "hold-talks"));
    }

    static CodedEvent denial() {
        return new CodedEvent(
                "wire-2",
                false,
                Optional.empty(),
                Optional.empty(),
                "ffffffffffffffffffff",
                Kind.STATEMENT,
                Optional.empty(),
                false,
                new Actor(Optional.empty(), Optional.empty(), Optional.empty(), "the company", "the company"),
                Optional.empty(),
                Optional.empty(),
                CAMEOS.get("011"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                5,
                Passage.of("The company \"declined\" to comment.", 7, 41, "decline-comment"));
    }

    static Mention mention() {
        return new Mention(
                talks(),
                0,
                Instant.parse("2014-02-27T12:36:00Z"),
                Optional.of("Wire"),
                Optional.of("https://news.example/1"),
                "aaaaaaaaaaaaaaaaaaaa");
    }

    static Event event() {
        return new Event(
                "JPN-PRK.00112233445566778899",
                mention(),
                Instant.parse("2014-02-27T12:36:00Z"),
                Instant.parse("2014-02-28T00:00:00Z"),
                Optional.empty(),
                2,
                1,
                1,
                List.of(mention()));
    }

    static RelationState state() {
        EventSummary row = EventSummary.of(event());
        return new RelationState(
                Relationship.parse("JPN-PRK"),
                LocalDate.parse("2014-02-27"),
                1,
                Map.of(PloverType.AGREE, 1),
                List.of(0, 1, 0, 0, 0),
                1,
                1,
                1,
                40_000_000,
                -1,
                Optional.empty(),
                List.of(row),
                1,
                List.of(),
                0,
                List.of(row),
                2,
                1);
    }

    static Engagement engagement() {
        return new Engagement(
                "JPN-PRK.00112233445566778899",
                Relationship.parse("JPN-PRK"),
                Kind.TALKS,
                Optional.empty(),
                Optional.of("Red Cross talks"),
                Phase.SCHEDULED,
                Optional.of(EventDate.parse("2014-03-03")),
                Optional.of(new Place(Optional.of("CHN"), "Shenyang")),
                Optional.of(EventDate.parse("2012-08")),
                Instant.parse("2014-02-20T00:00:00Z"),
                Instant.parse("2014-02-27T12:36:00Z"),
                2,
                List.of(
                        new Engagement.Step(
                                Phase.PROPOSED,
                                Optional.empty(),
                                "JPN-PRK.00112233445566778899",
                                Instant.parse("2014-02-20T00:00:00Z")),
                        new Engagement.Step(
                                Phase.SCHEDULED,
                                Optional.of(EventDate.parse("2014-03-03")),
                                "JPN-PRK.99887766554433221100",
                                Instant.parse("2014-02-27T12:36:00Z"))));
    }

    static Engagement visit() {
        return new Engagement(
                "JPN-PRK.00112233445566778899",
                Relationship.parse("JPN-PRK"),
                Kind.VISIT,
                Optional.of("JPN"),
                Optional.empty(),
                Phase.POSTPONED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2014-02-20T00:00:00Z"),
                Instant.parse("2014-02-20T00:00:00Z"),
                1,
                List.of(new Engagement.Step(
                        Phase.POSTPONED,
                        Optional.empty(),
                        "JPN-PRK.00112233445566778899",
                        Instant.parse("2014-02-20T00:00:00Z"))));
    }

    static RelationDay day() {
        return new RelationDay(
                Relationship.parse("JPN-PRK"),
                LocalDate.parse("2014-02-27"),
                2,
                5,
                1,
                Map.of(PloverType.AGREE, 1, PloverType.THREATEN, 1),
                List.of(0, 1, 0, 1, 0),
                -4,
                -12_345_678,
                Instant.parse("2014-02-27T12:36:00Z"));
    }
}
