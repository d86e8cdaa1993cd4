package dev.entente.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicCatalogTest {

    private final TopicCatalog catalog = TopicCatalog.shipped();

    @Test
    void shouldKnowExactlyTheTopicsOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("topics"))) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") && !name.equals("asyncapi.yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .toList();

            assertThat(catalog.all()).extracting(TopicSpec::name).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void shouldKeepWhatASubscriberNeedsForThirtyDaysAndTheInputForEver() {
        assertThat(spec("events.talks").configs())
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("delete.retention.ms", "2592000000");
        assertThat(spec("news.items").configs())
                .containsEntry("retention.ms", "-1")
                .containsEntry("max.message.bytes", "4194304");
    }

    @Test
    void shouldPrefixOutputsAndLeaveTheInputAsItIsNamed() {
        Topics replay = new Topics(Namespace.of("replay-7"), "archive");

        assertThat(catalog.of(replay))
                .extracting(TopicSpec::name)
                .startsWith("archive", "replay-7.news.rejected", "replay-7.events.talks")
                .endsWith("replay-7.engagements", "replay-7.relations.state", "replay-7.relations.daily");
        assertThat(catalog.of(Topics.standard())).isEqualTo(catalog.all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"news", "events", "engagements", "relations"})
    void shouldRefuseANamespaceThatIsTheFirstWordOfATopic(String name) {
        assertThatThrownBy(() -> Namespace.of(name))
                .hasMessage("namespace '" + name + "' is the first word of topics without a namespace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Replay", "a.b", "a_b", "12345678901234567890123456789012345678901"})
    void shouldRefuseAMalformedNamespace(String name) {
        assertThatThrownBy(() -> Namespace.of(name))
                .hasMessage("namespace '" + name + "' has to be 1 to 40 small letters, digits and hyphens");
    }

    private TopicSpec spec(String name) {
        return catalog.all().stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
