package dev.entente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.event.CodedEvent;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences on the life of a meeting, each with the engagements that it tells of. */
class LifecycleTest {

    static List<ExpectedEngagement.Sentence> sentences() throws IOException {
        return ExpectedEngagement.sentences("/coding/lifecycle.jsonl");
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void shouldTellTheEngagementsOfASentence(ExpectedEngagement.Sentence sentence) {
        List<CodedEvent> found = ExpectedEngagement.found(sentence);
        assertThat(found).hasSameSizeAs(sentence.expected());
        for (ExpectedEngagement expected : sentence.expected()) {
            assertThat(found)
                    .as(expected.toString())
                    .anySatisfy(event -> assertThat(expected.agrees(event)).isTrue());
        }
    }
}
