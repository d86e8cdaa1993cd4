package dev.entente.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.entente.cli.evaluate.Reliability.Band;
import dev.entente.cli.evaluate.Split.Part;
import dev.entente.coding.EventCoder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A confidence is the share of such events that is right. */
class ReliabilityTest {

    private static final Run RUN = new Run(EventCoder.shipped());

    /** Gold records stand beside the checkout, where they are at all. */
    private static final Path GOLD = Path.of("../shared/gold/dev.jsonl");

    /** Records that were written for this coder. */
    private static final List<String> OWN =
            List.of("acts-material", "acts-news", "acts-unseen", "acts-verbal", "acts-wide", "dyads", "lifecycle");

    @ParameterizedTest
    @EnumSource(names = {"TUNED", "ASIDE"})
    void shouldBeRightNineTimesInTenAtNineTenths(Part part) {
        Band sure = own(part).band(9);

        assertThat(sure.share()).as("%s", sure).isGreaterThanOrEqualTo(.9);
    }

    @Test
    void shouldBeRightLessOftenTheLessItIsSure() {
        shouldFall(own(Part.ALL));
    }

    @Test
    void shouldKeepItsWordOnGoldRecordsSetAside() {
        assumeTrue(Files.exists(GOLD), "no gold records beside the checkout");
        Reliability reliability = new Reliability();
        add(GOLD, Part.ASIDE, reliability);

        assertThat(reliability.band(9).share()).isGreaterThanOrEqualTo(.9);
        shouldFall(reliability);
    }

    @Test
    void shouldCountStatementsOnlyWhereTheyCanBeRight() {
        Reliability reliability = new Reliability();
        Scores scores = new Scores(reliability);
        String fields = "\"id\":\"1\",\"text\":\"Mali regretted it.\",\"published\":\"2018-01-01\"";
        CodedLine statement =
                CodedLine.of("{\"itemId\":\"1\",\"main\":true,\"cameoCode\":\"010\",\"confidence\":0.95}");

        scores.add(
                GoldRecord.of(
                        "{\"set\":\"class\",\"source\":\"Mali\",\"target\":\"it\",\"root\":\"ACCUSE\",\"penta\":3,"
                                + fields + "}"),
                List.of(statement));
        scores.add(GoldRecord.of("{\"set\":\"penta\",\"penta\":0," + fields + "}"), List.of(statement));

        assertThat(reliability.band(GoldRecord.Asked.CLASS, 9).events()).isZero();
        assertThat(reliability.band(GoldRecord.Asked.PENTA, 9).right()).isOne();
    }

    private static void shouldFall(Reliability reliability) {
        Band likely = reliability.band(8);
        Band doubtful = Stream.of(0, 1, 2, 3, 4, 5, 6, 7).map(reliability::band).reduce(Band.NONE, Band::and);
        assertThat(likely.share())
                .as("at .8: %s", likely)
                .isBetween(.8, reliability.band(9).share());
        assertThat(doubtful.share()).as("below .8: %s", doubtful).isLessThan(.8);
    }

    private static Reliability own(Part part) {
        Reliability reliability = new Reliability();
        for (String name : OWN) {
            add(resource(name), part, reliability);
        }
        return reliability;
    }

    private static void add(Path file, Part part, Reliability reliability) {
        Scores scores = new Scores(reliability);
        List<GoldRecord> records = GoldFile.records(file);
        List<Part> parts = Split.of(records.stream().map(GoldRecord::text).toList());
        for (int i = 0; i < records.size(); i++) {
            if (part.holds(parts.get(i))) {
                scores.add(records.get(i), RUN.code(records.get(i)));
            }
        }
    }

    private static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(ReliabilityTest.class.getResource("/coding/" + name + ".jsonl"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
