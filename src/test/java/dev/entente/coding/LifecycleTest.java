package dev.entente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.event.CodedEvent;
import dev.entente.event.EventDate;
import dev.entente.event.Phase;
import dev.entente.event.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences on the life of a meeting, each with the engagements that it tells of. */
class LifecycleTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<JsonNode> sentences() throws IOException {
        try (InputStream in = LifecycleTest.class.getResourceAsStream("/coding/lifecycle.jsonl")) {
            List<String> lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            Stream.Builder<JsonNode> nodes = Stream.builder();
            for (String line : lines) {
                nodes.add(JSON.readTree(line));
            }
            return nodes.build();
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void shouldTellTheEngagementsOfASentence(JsonNode sentence) {
        List<CodedEvent> found =
                Reading.events(
                                sentence.get("text").asText(),
                                sentence.get("published").asText())
                        .stream()
                        .filter(event ->
                                event.relationship().isPresent() && event.kind().isEngagement())
                        .toList();
        JsonNode expected = sentence.get("expect");
        assertThat(found).hasSize(expected.size());
        for (JsonNode one : expected) {
            assertThat(found)
                    .as(one.toString())
                    .anySatisfy(event -> assertThat(agrees(event, one)).isTrue());
        }
    }

    private static boolean agrees(CodedEvent event, JsonNode expected) {
        String date = event.date().map(EventDate::toString).orElse("");
        String place = event.place().flatMap(Place::country).orElse("");
        return event.relationship().orElseThrow().toString().equals(text(expected, "relationship", ""))
                && event.kind().label().equals(text(expected, "kind", ""))
                && List.of(text(expected, "phase", "").split("\\|", -1))
                        .contains(event.phase().map(Phase::label).orElse(""))
                && (!expected.has("date") || date.equals(text(expected, "date", "")))
                && (!expected.has("place") || place.equals(text(expected, "place", "")));
    }

    private static String text(JsonNode node, String field, String otherwise) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? otherwise : value.asText();
    }
}
