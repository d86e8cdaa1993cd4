package dev.entente.coding;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.event.Actor;
import dev.entente.event.CodedEvent;
import dev.entente.event.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The breadth of the lexicon: what verbs, their particles, idioms and adjectives say that states do to each other. */
class SensesTest {

    /** Of all sentences this share is to be right. */
    private static final double FLOOR = 0.985;

    private static final String NOTHING = "-";

    @Test
    void shouldReadWhatVerbsSayOfStates() {
        List<Table.Row> told = rows().filter(row -> !tellsNothing(row)).toList();

        assertThat(wrong(told)).hasSizeLessThanOrEqualTo((int) (told.size() * (1 - FLOOR)));
    }

    @Test
    void shouldTakeNoSportsOrWeatherForAnAct() {
        assertThat(wrong(rows().filter(SensesTest::tellsNothing).toList())).isEmpty();
    }

    private static Stream<Table.Row> rows() {
        return Table.read("/lexicon/senses.tsv", 3).rows().stream();
    }

    private static boolean tellsNothing(Table.Row row) {
        return row.cell(0).equals(NOTHING);
    }

    private static List<String> wrong(List<Table.Row> rows) {
        return rows.stream()
                .filter(row -> !isRight(row))
                .map(row -> row.where() + ": " + row.cell(2) + " " + read(row).orElse("tells nothing"))
                .toList();
    }

    private static boolean isRight(Table.Row row) {
        Optional<String> read = read(row);
        return tellsNothing(row)
                ? read.isEmpty()
                : read.filter((row.cell(0) + " " + row.cell(1))::equals).isPresent();
    }

    /** Code and parties of the first main event that has a PLOVER type or is told of two states. */
    private static Optional<String> read(Table.Row row) {
        return Reading.events(row.cell(2), "2018-01-01").stream()
                .filter(event -> event.main()
                        && (!tellsNothing(row) || event.cameo().ploverType().isPresent()))
                .map(SensesTest::told)
                .filter(told -> tellsNothing(row) || told.contains(row.cell(1)))
                .findFirst();
    }

    private static String told(CodedEvent event) {
        return event.cameo().code() + " "
                + Stream.of(Optional.of(event.source()), event.target())
                        .map(actor -> actor.flatMap(Actor::code).orElse(NOTHING))
                        .collect(joining(" "));
    }
}
