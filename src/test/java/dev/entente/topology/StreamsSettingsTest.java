package dev.entente.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.wire.Namespace;
import dev.entente.wire.Topics;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamsSettingsTest {

    private static final Path STATE = Path.of("state");

    @Test
    void shouldPutTheNamespaceBeforeTheApplicationIdAndNotBeforeTheInput() {
        Topics replay = new Topics(Namespace.of("replay"), "archive");
        StreamsSettings settings = StreamsSettings.of(replay, Map.of(), STATE);

        assertThat(settings.applicationId()).isEqualTo("replay.entente-4");
        assertThat(settings.sources())
                .containsExactly(
                        "archive",
                        "replay.entente-4-coded-items-repartition",
                        "replay.entente-4-item-mentions-repartition");
        assertThat(StreamsSettings.of(Topics.standard(), Map.of(), STATE).applicationId())
                .isEqualTo("entente-4");
    }

    @Test
    void shouldLetTheOperatorWinOverWhatIsOnlyChosen() {
        Properties properties = StreamsSettings.of(
                        Topics.standard(), Map.of("main.consumer.session.timeout.ms", "30000"), STATE)
                .properties();

        assertThat(properties)
                .containsEntry("main.consumer.session.timeout.ms", "30000")
                .containsEntry("processing.guarantee", "exactly_once_v2");
    }

    @Test
    void shouldWaitForNoOtherPartitionAndSendInLargeBatches() {
        Properties properties =
                StreamsSettings.of(Topics.standard(), Map.of(), STATE).properties();

        assertThat(properties).containsEntry("max.task.idle.ms", "-1").containsEntry("producer.batch.size", "131072");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application.id", "processing.guarantee", "group.protocol", "state.dir"})
    void shouldRefuseToChangeWhatThePipelinePromises(String name) {
        assertThatThrownBy(() -> StreamsSettings.of(Topics.standard(), Map.of(name, "x"), STATE))
                .hasMessage(name + " cannot be set: it follows from the namespace and from what the pipeline promises");
    }
}
