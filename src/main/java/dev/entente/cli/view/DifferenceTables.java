package dev.entente.cli.view;

import dev.entente.cli.diff.DifferenceKind;
import dev.entente.cli.diff.Differences;
import dev.entente.cli.diff.EventDifference;
import dev.entente.cli.diff.EventDifferences;
import dev.entente.cli.diff.FamilyCount;
import dev.entente.cli.diff.ScoreDifference;
import dev.entente.cli.diff.ScoreDifference.Standing;
import dev.entente.cli.view.Style.Tone;
import dev.entente.cli.view.Table.Column;
import dev.entente.event.CodeNames;
import dev.entente.record.RelationState;
import dev.entente.wire.Description;
import dev.entente.wire.PublishedEvent;
import dev.entente.wire.PublishedEvent.Evidence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The differences of two sets of tables for people: counts, scores that moved, and examples with their sentences. */
public final class DifferenceTables {

    private static final int MARGIN = 3;
    private static final int QUOTE_LINES = 3;

    private final Style style;
    private final CodeNames countries;
    private final Words words;
    private final String before;
    private final String after;

    /**
     * @param before how the first set is called
     * @param after how the second is called
     */
    public DifferenceTables(Style style, CodeNames countries, String before, String after) {
        this.style = style;
        this.countries = countries;
        this.words = new Words(style, countries);
        this.before = before;
        this.after = after;
    }

    /** All of it, with at most so many examples of each kind. */
    public List<String> lines(Differences differences, int examples) {
        List<String> lines = new ArrayList<>(families(differences.families()));
        lines.add("");
        lines.add(differences.relationshipsBefore() + " relationships in " + before + ", "
                + differences.relationshipsAfter() + " in " + after + "; the score of "
                + differences.scores().size() + " moved");
        if (!differences.scores().isEmpty() && examples > 0) {
            lines.addAll(scores(differences.scores(), examples));
        }
        for (DifferenceKind kind : DifferenceKind.values()) {
            list(lines, title(kind), differences.events(), kind, examples);
        }
        return lines;
    }

    private String title(DifferenceKind kind) {
        return switch (kind) {
            case READ_AS_ANOTHER -> "read as another event";
            case GAINED -> "only in " + after;
            case LOST -> "only in " + before;
            case CHANGED -> "told otherwise";
        };
    }

    private List<String> families(List<FamilyCount> families) {
        Table table = new Table(
                style,
                List.of(
                        new Column("Events", false, true),
                        new Column(before, true, true),
                        new Column(after, true, true),
                        new Column("Gained", true, true),
                        new Column("Lost", true, true),
                        new Column("Changed", true, true)));
        long[] sums = new long[5];
        for (FamilyCount family : families) {
            long[] row = {family.before(), family.after(), family.gained(), family.lost(), family.changed()};
            for (int i = 0; i < row.length; i++) {
                sums[i] += row[i];
            }
            table.row(cells(family.family().label(), row));
        }
        table.row(cells("all", sums));
        return table.lines();
    }

    private static List<String> cells(String name, long[] numbers) {
        List<String> cells = new ArrayList<>(List.of(name));
        for (long number : numbers) {
            cells.add(Long.toString(number));
        }
        return cells;
    }

    private List<String> scores(List<ScoreDifference> scores, int examples) {
        Table table = new Table(
                style,
                List.of(
                        new Column("Relationship", false, true),
                        new Column("Score in " + before, true, true),
                        new Column("in " + after, true, true),
                        new Column("Moved", true, true),
                        new Column("Events", true, false)));
        for (ScoreDifference one : scores.subList(0, Math.min(examples, scores.size()))) {
            table.row(List.of(
                    countries.name(one.relationship().first())
                            + style.both()
                            + countries.name(one.relationship().second()),
                    one.before().map(standing -> points(standing.score())).orElse(""),
                    one.after().map(standing -> points(standing.score())).orElse(""),
                    points(one.moved()),
                    events(one.before()) + style.towards() + events(one.after())));
        }
        List<String> lines = new ArrayList<>(table.lines());
        more(lines, scores.size(), examples);
        return lines;
    }

    private static int events(Optional<Standing> standing) {
        return standing.map(Standing::events).orElse(0);
    }

    private static String points(long value) {
        BigDecimal points = BigDecimal.valueOf(value, RelationState.SCORE_SCALE).setScale(1, RoundingMode.HALF_UP);
        return points.signum() > 0 ? "+" + points : points.toString();
    }

    private void list(List<String> lines, String title, EventDifferences events, DifferenceKind kind, int examples) {
        long count = events.count(kind);
        if (count == 0) {
            return;
        }
        lines.add("");
        lines.add(style.rule(2) + " " + style.tone(Tone.STRONG, title) + ": " + count);
        if (examples > 0) {
            events.first(kind, examples).forEach(one -> lines.addAll(example(one)));
            more(lines, count, examples);
        }
    }

    private static void more(List<String> lines, long count, int examples) {
        if (count > examples) {
            lines.add(" ".repeat(MARGIN) + "and " + (count - examples) + " more");
        }
    }

    private List<String> example(EventDifference one) {
        List<String> lines = new ArrayList<>();
        PublishedEvent event = one.either();
        if (one.before().isPresent() && one.after().isPresent() && one.fields().isEmpty()) {
            lines.add(indented(said(one.before().get())));
            lines.add(indented(style.towards().strip() + " " + said(event)));
        } else {
            lines.add(indented(said(event) + (one.fields().isEmpty() ? "" : ": " + String.join(", ", one.fields()))));
        }
        Evidence evidence = evidence(one);
        List<String> quote =
                Wrapped.lines(style.quoted(style.clean(evidence.passage().sentence())), style.width() - 2 * MARGIN);
        for (int i = 0; i < Math.min(QUOTE_LINES, quote.size()); i++) {
            String line = i == QUOTE_LINES - 1 && quote.size() > QUOTE_LINES
                    ? style.cut(quote.get(i) + " " + quote.get(i + 1), style.width() - 2 * MARGIN)
                    : quote.get(i);
            lines.add(" ".repeat(2 * MARGIN) + line);
        }
        lines.add(" ".repeat(2 * MARGIN)
                + style.tone(
                        Tone.QUIET,
                        style.cut(
                                style.clean(evidence.itemId()) + style.dot() + rules(one, evidence),
                                style.width() - 2 * MARGIN)));
        return lines;
    }

    /**
     * The sentence that tells the difference: of an event that both have, one that only one of them stands on; else one
     * that both stand on; else the first.
     */
    private static Evidence evidence(EventDifference one) {
        List<Evidence> after = one.either().evidence();
        List<Evidence> before = one.before().map(PublishedEvent::evidence).orElse(List.of());
        if (one.fields().isEmpty()) {
            return after.stream()
                    .filter(evidence -> isAmong(before, evidence))
                    .findFirst()
                    .orElse(after.get(0));
        }
        return Stream.of(
                        after.stream().filter(evidence -> !isAmong(before, evidence)),
                        before.stream().filter(evidence -> !isAmong(after, evidence)),
                        after.stream())
                .flatMap(evidence -> evidence)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAmong(List<Evidence> all, Evidence evidence) {
        return all.stream().anyMatch(known -> same(known, evidence));
    }

    private static boolean same(Evidence one, Evidence other) {
        return one.itemId().equals(other.itemId())
                && one.passage().begin() == other.passage().begin();
    }

    private String rules(EventDifference one, Evidence evidence) {
        String now = evidence.passage().rule();
        return one.before().stream()
                .flatMap(event -> event.evidence().stream())
                .filter(other -> same(other, evidence))
                .map(other -> other.passage().rule())
                .filter(rule -> !rule.equals(now))
                .findFirst()
                .map(rule -> "rule " + rule + style.towards() + now)
                .orElse("rule " + now);
    }

    private String indented(String text) {
        return " ".repeat(MARGIN) + style.cut(text, style.width() - MARGIN);
    }

    /** {@code Japan – North Korea talks scheduled, 3 Mar 2014 · Shenyang, China}. */
    private String said(PublishedEvent event) {
        Description said = event.description();
        String when = words.whenAndWhere(said.date(), said.place());
        return words.sides(
                        said.source().code().orElseThrow(),
                        said.target().orElseThrow().code().orElseThrow(),
                        said.reciprocal())
                + "  " + words.what(said.kind(), said.phase(), said.format()) + (when.isEmpty() ? "" : ", " + when);
    }
}
