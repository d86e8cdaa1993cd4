package dev.entente.coding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.event.Actor;
import dev.entente.event.CodedEvent;
import dev.entente.event.EventDate;
import dev.entente.event.Phase;
import dev.entente.event.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An engagement that a sentence tells of, as a reader wrote it down: of a field that is missing nothing is asked, one
 * that is null may not be given, and a bar parts several answers that are right.
 */
record ExpectedEngagement(JsonNode fields) {

    /** A sentence, the day it was printed, what it tells of, and what else may be found: "JPN-PRK talks". */
    record Sentence(String text, String published, List<ExpectedEngagement> expected, List<String> allowed) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The sentences of a resource, a line each. */
    static List<Sentence> sentences(String resource) throws IOException {
        List<Sentence> all = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(ExpectedEngagement.class.getResourceAsStream(resource))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                JsonNode node = JSON.readTree(line);
                List<ExpectedEngagement> expected = new ArrayList<>();
                node.get("expect").forEach(one -> expected.add(new ExpectedEngagement(one)));
                List<String> allowed = new ArrayList<>();
                node.get("allow").forEach(one -> allowed.add(one.asText()));
                all.add(new Sentence(
                        node.get("text").asText(), node.get("published").asText(), expected, allowed));
            }
        }
        return all;
    }

    /** The engagements that the coder finds in a sentence. */
    static List<CodedEvent> found(Sentence sentence) {
        return Reading.events(sentence.text(), sentence.published()).stream()
                .filter(event ->
                        event.relationship().isPresent() && event.kind().isEngagement())
                .toList();
    }

    /** Whether an event is of the relationship and the kind. */
    boolean isFoundIn(CodedEvent event) {
        return agrees("relationship", event.relationship().map(Object::toString))
                && agrees("kind", Optional.of(event.kind().label()));
    }

    boolean agreesInPhase(CodedEvent event) {
        return agrees("phase", event.phase().map(Phase::label));
    }

    boolean agreesInDate(CodedEvent event) {
        return agrees("date", event.date().map(EventDate::toString));
    }

    boolean agreesInPlace(CodedEvent event) {
        return agrees("place", event.place().flatMap(Place::country));
    }

    boolean agreesInHost(CodedEvent event) {
        return agrees("host", event.host().flatMap(Actor::code));
    }

    boolean agreesInFirstSince(CodedEvent event) {
        return agrees("firstSince", event.firstSince().map(EventDate::toString));
    }

    boolean asks(String field) {
        return fields.has(field);
    }

    /** Whether all that is asked is right. */
    boolean agrees(CodedEvent event) {
        return isFoundIn(event)
                && agreesInPhase(event)
                && agreesInDate(event)
                && agreesInPlace(event)
                && agreesInHost(event)
                && agreesInFirstSince(event);
    }

    private boolean agrees(String field, Optional<String> found) {
        JsonNode wanted = fields.get(field);
        return wanted == null
                || (wanted.isNull()
                        ? found.isEmpty()
                        : found.isPresent()
                                && List.of(wanted.asText().split("\\|", -1)).contains(found.get()));
    }
}
