package dev.entente.serve.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.event.CodeNames;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The words that an event is found by: the sides, what it is called, where it happens, and the sentences that tell it.
 */
final class EventWords {

    private final CodeNames names;

    EventWords(CodeNames names) {
        this.names = requireNonNull(names, "names");
    }

    String of(JsonNode event) {
        Set<String> parts = new LinkedHashSet<>();
        actor(event.path("source"), parts);
        actor(event.path("target"), parts);
        actor(event.path("host"), parts);
        Json.text(event, "format").ifPresent(parts::add);
        Json.text(event, "kind").ifPresent(parts::add);
        Json.text(event, "phase").ifPresent(parts::add);
        place(event.path("place"), parts);
        for (JsonNode evidence : event.path("evidence")) {
            Json.text(evidence, "sentence").ifPresent(parts::add);
            Json.text(evidence, "publisher").ifPresent(parts::add);
        }
        return String.join("\n", parts);
    }

    private void actor(JsonNode actor, Set<String> parts) {
        Json.text(actor, "name").ifPresent(parts::add);
        Json.text(actor, "country")
                .or(() -> Json.text(actor, "org"))
                .map(names::name)
                .ifPresent(parts::add);
    }

    private void place(JsonNode place, Set<String> parts) {
        Optional<String> name = Json.text(place, "name");
        name.ifPresent(parts::add);
        Json.text(place, "country").map(names::name).ifPresent(parts::add);
    }
}
