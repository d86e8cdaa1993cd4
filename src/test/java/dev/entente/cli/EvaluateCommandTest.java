package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class EvaluateCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Gold records and the program that scores them stand beside the checkout, where they are at all. */
    private static final Path GOLD = Path.of("../shared/gold");

    private static final Path SCORER = GOLD.resolve("score.py");

    @TempDir
    private Path directory;

    @Test
    void shouldMeasureEventsThatWereCodedBefore() throws IOException {
        Typed.Answer answer = new Typed()
                .run("evaluate", resource("sample"), "--events", resource("sample-events"), "--part", "all", "--json");

        assertThat(answer.exitCode()).as(answer.err()).isEqualTo(ExitCode.OK);
        JsonNode scores = JSON.readTree(answer.out());
        assertThat(scores.at("/dyad/dyad").asInt()).isEqualTo(3);
        assertThat(scores.at("/dyad/dyadAndRoot").asInt()).isEqualTo(2);
        assertThat(scores.at("/dyad/dyadF1/f1").asDouble()).isEqualTo(.75);
        assertThat(scores.at("/class/rootAccuracy").asDouble()).isEqualTo(.5);
        assertThat(scores.at("/class/perRoot/SUPPORT").asText()).isEqualTo("0 of 2");
        assertThat(scores.at("/penta/falseEvents").asText()).isEqualTo("1 of 2");
        assertThat(scores.at("/lifecycle/found/f1").asDouble()).isEqualTo(.8);
        assertThat(scores.at("/lifecycle/placeAccuracy").asDouble()).isZero();
    }

    @Test
    void shouldShowMissesOfTheTunedPartAlone() throws IOException {
        Typed.Answer answer = new Typed()
                .run("evaluate", resource("sample"), "--events", resource("sample-events"), "--misses", "20");

        assertThat(answer.out().lines().filter(line -> line.startsWith("MISS")).map(line -> line.split(" ", -1)[2]))
                .containsExactly("c3", "c4", "p3", "l1");
    }

    @Test
    void shouldCodeTheRecordsWhereNoEventsAreGiven() throws IOException {
        Typed.Answer answer = new Typed().run("evaluate", resource("sample"), "--gold-actors");

        assertThat(answer.exitCode()).as(answer.err()).isEqualTo(ExitCode.OK);
        assertThat(answer.out()).contains("PROTEST", "0.9 and more", "errors of actor", "errors of type");
    }

    @Test
    void shouldNameTheLineThatIsNoGoldRecord() throws IOException {
        Path gold = Files.writeString(
                directory.resolve("gold.jsonl"), "\n{\"id\":\"1\",\"set\":\"triad\",\"text\":\"Mali met Chad.\"}\n");

        Typed.Answer answer = new Typed().run("evaluate", gold.toString());

        assertThat(answer.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(answer.err())
                .isEqualTo("entente evaluate: " + gold
                        + " line 2: set 'triad' is none of dyad, class, penta and lifecycle\n");
    }

    @Test
    void shouldRefuseAPartThatThereIsNot() throws IOException {
        Typed.Answer answer = new Typed().run("evaluate", resource("sample"), "--part", "half");

        assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err()).contains("'half' is none of tuned, aside, all");
    }

    @Test
    void shouldAgreeWithTheScorerOfTheGoldRecordsOnTheSample() throws Exception {
        String gold = resource("sample");
        String events = resource("sample-events");
        JsonNode wanted = scored(Path.of(gold), Path.of(events));

        Typed.Answer answer = new Typed().run("evaluate", gold, "--events", events, "--part", "all", "--json");

        assertThat(JSON.readTree(answer.out())).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev.jsonl", "lifecycle.jsonl"})
    void shouldAgreeWithTheScorerOfTheGoldRecords(String name) throws Exception {
        Path gold = GOLD.resolve(name);
        assumeTrue(Files.exists(gold), "no gold records beside the checkout");
        Path events = directory.resolve("events.jsonl");
        Files.writeString(
                events, new Typed().reading(Files.readString(gold)).run("code").out());
        JsonNode wanted = scored(gold, events);

        Typed.Answer answer = new Typed().run("evaluate", gold.toString(), "--part", "all", "--json");

        assertThat(JSON.readTree(answer.out())).isEqualTo(wanted);
    }

    private static JsonNode scored(Path gold, Path events) throws IOException, InterruptedException {
        assumeTrue(Files.exists(SCORER), "the scorer of the gold records is not beside the checkout");
        Process python;
        try {
            python = new ProcessBuilder("python3", SCORER.toString(), gold.toString(), events.toString(), "--json")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "no python3 to run the scorer with");
            throw e;
        }
        byte[] out = python.getInputStream().readAllBytes();
        assertThat(python.waitFor()).as("exit code of the scorer").isZero();
        return JSON.readTree(out);
    }

    private String resource(String name) throws IOException {
        try (InputStream in = EvaluateCommandTest.class.getResourceAsStream("/gold/" + name + ".jsonl")) {
            Path file = directory.resolve(name + ".jsonl");
            return Files.writeString(file, new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .toString();
        }
    }
}
