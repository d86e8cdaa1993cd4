package dev.entente.topology;

import static dev.entente.topology.Items.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.event.CameoTable;
import dev.entente.event.Family;
import dev.entente.wire.EventJson;
import dev.entente.wire.PublishedEvent;
import dev.entente.wire.RelationStateJson;
import dev.entente.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {

    private static final String TALKS = "JPN PRK talks/scheduled 036 2014-03-03 CHN:Shenyang";
    private static final String FEB_27 = "2014-02-27T12:36:00Z";

    private final EventJson events = new EventJson(CameoTable.shipped());
    private final RelationStateJson states = new RelationStateJson();

    private PipelineDriver pipeline;
    private Topics topics;
    private PipelineCounters counters;

    @BeforeEach
    void start(@TempDir Path state) {
        pipeline = new PipelineDriver(state);
        topics = pipeline.topics();
        counters = pipeline.counters();
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    @Test
    void shouldHaveTheTopologyThatIsCommitted() throws IOException {
        Path golden = Path.of("src/test/resources/topology/pipeline.txt");
        String description = pipeline.topology().describe().toString();
        Path found = Path.of("target/topology.txt");
        Files.writeString(found, description);

        assertThat(golden)
                .as("the committed description; where the change is meant, copy " + found + " over it")
                .hasContent(description);
    }

    @Test
    void shouldPublishAnEventUnderItsIdWithItsHeaders() {
        pipeline.send("wire-1", item("wire-1", 1, FEB_27, "Wire", TALKS));

        TestRecord<String, byte[]> record =
                pipeline.output(topics.events(Family.TALKS)).readRecord();
        PublishedEvent event = events.decode(record.value());
        assertThat(event.id()).isEqualTo(record.key()).matches("JPN-PRK\\.[0-9a-f]{20}");
        assertThat(event.reported()).isEqualTo(FEB_27);
        assertThat(PipelineDriver.texts(record.headers()))
                .containsEntry("ce_type", "entente.talks.scheduled.v1")
                .containsEntry("ce_subject", "JPN-PRK")
                .containsEntry("ce_time", FEB_27);
        assertThat(record.getRecordTime()).isEqualTo(PipelineDriver.NOW);
        assertThat(counters.itemsRead()).isEqualTo(1);
        assertThat(counters.eventsSent()).isEqualTo(1);
    }

    @Test
    void shouldCountAllReportsOfOneEvent() {
        pipeline.send("wire-1", item("wire-1", 1, FEB_27, "Wire", TALKS));
        pipeline.send("post-1", item("post-1", 1, "2014-02-27T14:00:00Z", "Post", "A different lead.\n" + TALKS));

        List<TestRecord<String, byte[]>> records =
                pipeline.output(topics.events(Family.TALKS)).readRecordsToList();
        assertThat(records).hasSize(2);
        assertThat(events.decode(records.get(1).value()))
                .extracting(PublishedEvent::mentions, PublishedEvent::sources, PublishedEvent::independentTexts)
                .containsExactly(2, 2, 2);
    }

    @Test
    void shouldRetractEventsOfAWithdrawnItem() {
        pipeline.send("wire-1", item("wire-1", 1, FEB_27, "Wire", TALKS));
        pipeline.send("wire-1", null);

        List<TestRecord<String, byte[]>> records =
                pipeline.output(topics.events(Family.TALKS)).readRecordsToList();
        assertThat(records).hasSize(2);
        assertThat(records.get(1).key()).isEqualTo(records.get(0).key());
        assertThat(records.get(1).value()).isNull();
        assertThat(counters.withdrawalsRead()).isEqualTo(1);
    }

    @Test
    void shouldNameTheSuccessorWhenACoarseDateIsRefined() {
        pipeline.send("wire-1", item("wire-1", 1, FEB_27, "Wire", "JPN PRK talks/scheduled 036 2014-03"));
        pipeline.send("post-1", item("post-1", 1, FEB_27, "Post", TALKS));

        List<TestRecord<String, byte[]>> records =
                pipeline.output(topics.events(Family.TALKS)).readRecordsToList();
        String coarse = records.get(0).key();
        String refined = records.get(1).key();
        assertThat(records.get(2).key()).isEqualTo(coarse);
        assertThat(records.get(2).value()).isNull();
        assertThat(PipelineDriver.texts(records.get(2).headers())).containsEntry("entente-successor", refined);
    }

    @Test
    void shouldSendNothingTwiceRunning() {
        pipeline.send("wire-1", item("wire-1", 1, FEB_27, "Wire", TALKS));
        pipeline.send("wire-1", item("wire-1", 1, FEB_27, "Wire", TALKS));
        pipeline.send("wire-1", item("wire-1", 2, FEB_27, "Wire", TALKS));
        pipeline.second();
        pipeline.send("wire-1", item("wire-1", 3, FEB_27, "Wire", TALKS + "\nThe weather was fine."));
        pipeline.second();

        assertThat(pipeline.output(topics.events(Family.TALKS)).readRecordsToList())
                .hasSize(1);
        assertThat(pipeline.output(topics.state()).readRecordsToList()).hasSize(1);
    }

    @Test
    void shouldCoalesceTheStateOfARelationshipToOneRecordASecond() {
        pipeline.send("wire-1", item("wire-1", 1, FEB_27, "Wire", TALKS));
        pipeline.send("wire-2", item("wire-2", 1, FEB_27, "Wire", "PRK JPN talks/proposed 036"));
        assertThat(counters.statesWaiting()).isEqualTo(1);
        pipeline.second();

        List<TestRecord<String, byte[]>> records =
                pipeline.output(topics.state()).readRecordsToList();
        assertThat(records).hasSize(1);
        assertThat(records.get(0).key()).isEqualTo("JPN-PRK");
        assertThat(states.decode(records.get(0).value()).events()).isEqualTo(2);
        assertThat(PipelineDriver.texts(records.get(0).headers()))
                .containsEntry("ce_type", "entente.relation-state.v1");
        assertThat(counters.statesWaiting()).isZero();
    }

    /** The times of items are those of the real clock: an hour ahead of it, all of them came in long ago. */
    @Test
    void shouldSendStatesEveryFiveSecondsWhileItCatchesUpAndWithinASecondThereafter() {
        Duration ahead = Duration.between(PipelineDriver.NOW, Instant.now());
        pipeline.driver().advanceWallClockTime(ahead.plusHours(1));
        List<Integer> sent = new ArrayList<>();
        for (int item = 0; item < 10; item++) {
            pipeline.send("i" + item, item("i" + item, 1, FEB_27, "Wire", TALKS));
            pipeline.second();
            sent.add(pipeline.output(topics.state()).readRecordsToList().size());
        }
        pipeline.second();
        sent.add(pipeline.output(topics.state()).readRecordsToList().size());

        assertThat(sent).containsExactly(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1);
        assertThat(counters.statesWaiting()).isZero();
    }

    @Test
    void shouldEndTheStateOfARelationshipWithoutEvents() {
        pipeline.send("wire-1", item("wire-1", 1, FEB_27, "Wire", TALKS));
        pipeline.second();
        pipeline.send("wire-1", null);
        pipeline.second();

        List<TestRecord<String, byte[]>> records =
                pipeline.output(topics.state()).readRecordsToList();
        assertThat(records).hasSize(2);
        assertThat(records.get(1).value()).isNull();
    }

    @Test
    void shouldSayNothingOfARelationshipThatCameAndWentUnseen() {
        pipeline.send("wire-1", item("wire-1", 1, FEB_27, "Wire", TALKS));
        pipeline.send("wire-1", null);
        pipeline.second();

        assertThat(pipeline.output(topics.state()).isEmpty()).isTrue();
    }

    @Test
    void shouldKeepStatementsAndWhatBelongsToNoRelationshipOutOfTheTopics() {
        pipeline.send("wire-1", item("wire-1", 1, FEB_27, "Wire", "JPN PRK statement 013"));
        pipeline.second();

        assertThat(pipeline.driver().producedTopicNames()).doesNotContain(topics.state());
        assertThat(counters.statements()).isEqualTo(1);
    }
}
