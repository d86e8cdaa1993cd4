package dev.entente.record;

import dev.entente.event.Actor;
import dev.entente.event.CameoTable;
import dev.entente.event.CodedEvent;
import dev.entente.event.EventDate;
import dev.entente.event.Kind;
import dev.entente.event.Mention;
import dev.entente.event.Passage;
import dev.entente.event.Phase;
import dev.entente.event.Relationship;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sentence of a test: what it says, and who said it when. Each {@code with} method gives a changed copy; the acting
 * side stands first in {@code sides}, and {@code =} between them says that both act alike.
 */
record Said(
        String item,
        int ordinal,
        String sides,
        Kind kind,
        Optional<Phase> phase,
        Optional<EventDate> date,
        Instant reported,
        int confidence,
        String cameo,
        Optional<String> publisher,
        Optional<String> url,
        String text,
        int begin) {

    private static final CameoTable CAMEOS = CameoTable.shipped();

    /** Such as {@code talks("JPN=PRK", "scheduled")}. */
    static Said talks(String sides, String phase) {
        return engagement(sides, Kind.TALKS, phase);
    }

    static Said engagement(String sides, Kind kind, String phase) {
        Phase stands = Phase.of(phase);
        return act(sides, kind, stands == Phase.CONCLUDED || stands == Phase.UNDERWAY ? "042" : "036")
                .with(Optional.of(stands));
    }

    static Said act(String sides, Kind kind, String cameo) {
        return new Said(
                "item",
                0,
                sides,
                kind,
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2014-02-27T12:00:00Z"),
                80,
                cameo,
                Optional.of("Daily"),
                Optional.empty(),
                "text",
                0);
    }

    private Said with(Optional<Phase> newPhase) {
        return new Said(
                item, ordinal, sides, kind, newPhase, date, reported, confidence, cameo, publisher, url, text, begin);
    }

    Said on(String newDate) {
        Optional<EventDate> parsed = newDate.isEmpty() ? Optional.empty() : Optional.of(EventDate.parse(newDate));
        return new Said(
                item, ordinal, sides, kind, phase, parsed, reported, confidence, cameo, publisher, url, text, begin);
    }

    /** A time, or a day at noon UTC. */
    Said reported(String time) {
        Instant instant = Instant.parse(time.length() == 10 ? time + "T12:00:00Z" : time);
        return new Said(
                item, ordinal, sides, kind, phase, date, instant, confidence, cameo, publisher, url, text, begin);
    }

    Said by(String newPublisher) {
        return new Said(
                item,
                ordinal,
                sides,
                kind,
                phase,
                date,
                reported,
                confidence,
                cameo,
                Optional.of(newPublisher),
                url,
                text,
                begin);
    }

    Said at(String newUrl) {
        return new Said(
                item,
                ordinal,
                sides,
                kind,
                phase,
                date,
                reported,
                confidence,
                cameo,
                Optional.empty(),
                newUrl.isEmpty() ? Optional.empty() : Optional.of(newUrl),
                text,
                begin);
    }

    Said in(String newItem) {
        return new Said(
                newItem, ordinal, sides, kind, phase, date, reported, confidence, cameo, publisher, url, text, begin);
    }

    Said place(int newOrdinal, int newBegin) {
        return new Said(
                item,
                newOrdinal,
                sides,
                kind,
                phase,
                date,
                reported,
                confidence,
                cameo,
                publisher,
                url,
                text,
                newBegin);
    }

    Said sure(int newConfidence) {
        return new Said(
                item, ordinal, sides, kind, phase, date, reported, newConfidence, cameo, publisher, url, text, begin);
    }

    Said copyOf(String newText) {
        return new Said(
                item, ordinal, sides, kind, phase, date, reported, confidence, cameo, publisher, url, newText, begin);
    }

    /** The same act, told when, by whom and in which words another sentence is. */
    Said saidAs(Said other) {
        return new Said(
                item,
                ordinal,
                sides,
                kind,
                phase,
                date,
                other.reported,
                confidence,
                cameo,
                other.publisher,
                other.url,
                other.text,
                begin);
    }

    Mention mention() {
        String one = sides.substring(0, 3);
        String other = sides.substring(4);
        String sentence = one + " and " + other + ", " + kind.label();
        return new Mention(
                new CodedEvent(
                        item,
                        true,
                        Optional.empty(),
                        Optional.of(Relationship.between(one, other)),
                        "00000000000000000000",
                        kind,
                        phase,
                        sides.charAt(3) == '=',
                        state(one),
                        Optional.of(state(other)),
                        Optional.empty(),
                        CAMEOS.get(cameo),
                        date,
                        date.map(EventDate::toString),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        confidence,
                        Passage.of(sentence, begin, begin + sentence.length(), "test")),
                ordinal,
                reported,
                publisher,
                url,
                text);
    }

    private static Actor state(String code) {
        return new Actor(Optional.of(code), Optional.empty(), Optional.empty(), code, code);
    }

    /** All that an item says of a relationship, the sentences in order. */
    static ItemMentions item(String id, Said... sentences) {
        List<Mention> mentions = list(id, sentences);
        return new ItemMentions(mentions.get(0).relationship(), id, mentions);
    }

    static List<Mention> list(String id, Said... sentences) {
        List<Mention> mentions = new ArrayList<>();
        for (Said said : sentences) {
            mentions.add(said.in(id).place(mentions.size(), said.begin()).mention());
        }
        return mentions;
    }
}
