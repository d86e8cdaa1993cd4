package dev.entente.coding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.event.Aux;
import dev.entente.event.Cameo;
import dev.entente.event.CameoTable;
import dev.entente.event.CodedEvent;
import dev.entente.event.Kind;
import dev.entente.event.Phase;
import dev.entente.lexicon.Lexicon;
import dev.entente.lexicon.Modality.Outcome;
import dev.entente.lexicon.Operator;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every CAMEO code of three and four figures: told plainly, negated, ahead, and by a noun. */
class CodesInFormsTest {

    private static final Lexicon LEXICON = Lexicon.shipped();

    private static final Set<String> FORMS = Set.of("plain", "negated", "future", "nominal");

    /** What makes of an act what a form says of it. */
    private static final Map<String, Operator> OPERATORS = Map.of("negated", Operator.NOT, "future", Operator.FUTURE);

    /** Kinds of engagement, and none. */
    private static final List<Optional<Kind>> KINDS = Stream.concat(
                    Stream.of(Optional.<Kind>empty()), Stream.of(Kind.values()).map(Optional::of))
            .toList();

    /** In place of an outcome where there is no such sentence. */
    private static final String NONE = "none";

    /** A line of the file. */
    record Example(String base, String form, String outcome, String sentence) {

        static Example of(String line) {
            String[] cell = line.split("\t", -1);
            return new Example(cell[0], cell[1], cell[2], cell[3]);
        }

        boolean isLeftOut() {
            return outcome.equals(NONE);
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void shouldReadACodeInAForm(Example example) {
        assertThat(Reading.events(example.sentence(), "2014-02-27"))
                .filteredOn(CodedEvent::main)
                .first()
                .extracting(CodesInFormsTest::outcome)
                .asString()
                .startsWith(example.outcome())
                .matches(read ->
                        read.contains(Aux.NEGATED.label()) == example.outcome().contains(Aux.NEGATED.label()))
                .doesNotContain(Aux.HYPOTHETICAL.label());
    }

    private static String outcome(CodedEvent event) {
        return Stream.of(
                        Optional.of(event.cameo().code()),
                        event.phase().map(Phase::label),
                        event.aux().map(Aux::label))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    @Test
    void shouldShowEveryCodeInEveryForm() throws IOException {
        Map<String, Set<String>> shown = examples()
                .collect(Collectors.groupingBy(Example::base, Collectors.mapping(Example::form, Collectors.toSet())));

        assertThat(CameoTable.shipped().all().stream().map(Cameo::code).filter(code -> code.length() > 2))
                .allSatisfy(code -> assertThat(shown).containsEntry(code, FORMS));
    }

    @Test
    void shouldLeaveOutFewForms() throws IOException {
        assertThat(examples().filter(Example::isLeftOut)).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void shouldShowEachSentenceOnce() throws IOException {
        assertThat(examples().map(Example::sentence)).doesNotHaveDuplicates();
    }

    /** What negation and time make of an act is what the table of operators says of it. */
    @ParameterizedTest
    @MethodSource("operated")
    void shouldComeOutAsTheTableSays(Example example) {
        Operator operator = OPERATORS.get(example.form());
        assertThat(KINDS)
                .extracting(kind -> LEXICON.modality().apply(operator, example.base(), kind))
                .extracting(out -> told(example.base(), out))
                .contains(example.outcome());
    }

    private static String told(String base, Optional<Outcome> outcome) {
        return Stream.of(
                        Optional.of(outcome.flatMap(Outcome::code).orElse(base)),
                        outcome.flatMap(Outcome::phase).map(Phase::label),
                        outcome.flatMap(Outcome::aux).map(Aux::label))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    static Stream<Example> sentences() throws IOException {
        return examples().filter(example -> !example.isLeftOut());
    }

    static Stream<Example> operated() throws IOException {
        return sentences().filter(example -> OPERATORS.containsKey(example.form()));
    }

    private static Stream<Example> examples() throws IOException {
        try (InputStream in = CodesInFormsTest.class.getResourceAsStream("/lexicon/codes-in-forms.tsv")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).skip(1).map(Example::of).toList().stream();
        }
    }
}
