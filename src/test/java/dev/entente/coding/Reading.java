package dev.entente.coding;

import static java.util.stream.Collectors.joining;

import dev.entente.event.Actor;
import dev.entente.event.CodedEvent;
import dev.entente.event.EventDate;
import dev.entente.event.Phase;
import dev.entente.event.Relationship;
import dev.entente.news.ItemVersion;
import dev.entente.news.NewsItem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Codes texts for tests and writes what came out in one line an event. */
final class Reading {

    static final EventCoder CODER = EventCoder.shipped();

    private Reading() {}

    static NewsItem item(Optional<String> title, String text, OffsetDateTime published) {
        return new NewsItem(
                "item",
                new ItemVersion(0, Instant.EPOCH),
                title,
                text,
                published,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static List<CodedEvent> events(String text, String published) {
        return CODER.code(item(Optional.empty(), text, OffsetDateTime.parse(published + "T12:00:00Z")))
                .events();
    }

    /** The codes of a text's main events. */
    static List<String> codes(String text) {
        return events(text, "2014-02-27").stream()
                .filter(CodedEvent::main)
                .map(event -> event.cameo().code())
                .toList();
    }

    /** Relationship, kind, phase and date of the events that have a relationship. */
    static List<String> engagements(List<CodedEvent> events) {
        return events.stream()
                .filter(event -> event.relationship().isPresent())
                .map(Reading::line)
                .toList();
    }

    private static String line(CodedEvent event) {
        return event.relationship().map(Relationship::toString).orElse("-") + " "
                + event.kind().label()
                + event.phase().map(Phase::label).map(p -> " " + p).orElse("")
                + event.date().map(EventDate::toString).map(d -> " " + d).orElse("");
    }

    /** The event that the last sentence is about: "A>B code", or "A-B code" where it is told of both alike. */
    static String ofLast(String text) {
        List<CodedEvent> events = events(text, "1999-05-05");
        int last = events.stream().mapToInt(e -> e.passage().begin()).max().orElse(-1);
        return events.stream()
                .filter(e -> e.main() && e.passage().begin() == last)
                .map(Reading::act)
                .collect(joining("; "));
    }

    /** All events of a text, each as {@link #ofLast} gives it. */
    static List<String> acts(String text) {
        return events(text, "1999-05-05").stream().map(Reading::act).toList();
    }

    private static String act(CodedEvent event) {
        return code(Optional.of(event.source())) + (event.reciprocal() ? "-" : ">") + code(event.target()) + " "
                + event.cameo().code();
    }

    private static String code(Optional<Actor> actor) {
        return actor.flatMap(Actor::code).orElse("NIL");
    }
}
