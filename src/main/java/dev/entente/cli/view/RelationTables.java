package dev.entente.cli.view;

import dev.entente.cli.view.Style.Tone;
import dev.entente.cli.view.Table.Column;
import dev.entente.event.CodeNames;
import dev.entente.record.EventSummary;
import dev.entente.record.RelationState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The state of relationships: a table of all, and a card of each of the busiest {@value #CARDS}. */
public final class RelationTables {

    private static final int MARGIN = 3;
    private static final int LABEL_COLUMNS = 15;
    private static final int DATE_COLUMNS = 13;
    private static final int CARDS = 10;
    private static final int LATEST = 4;
    private static final int LISTED = 5;

    /** A trend within this many Goldstein points is called steady. */
    private static final BigDecimal STEADY = new BigDecimal("0.5");

    private final Style style;
    private final CodeNames countries;
    private final Words words;

    public RelationTables(Style style, CodeNames countries) {
        this.style = style;
        this.countries = countries;
        this.words = new Words(style, countries);
    }

    /** The busiest relationship first. */
    public List<String> lines(Collection<RelationState> states) {
        List<RelationState> sorted = states.stream()
                .sorted(Comparator.comparing(RelationState::events)
                        .reversed()
                        .thenComparing(RelationState::relationship))
                .toList();
        List<String> lines = new ArrayList<>(overview(sorted));
        for (RelationState state : sorted.subList(0, Math.min(CARDS, sorted.size()))) {
            lines.add("");
            lines.addAll(card(state));
        }
        return lines;
    }

    private List<String> overview(List<RelationState> states) {
        Table table = new Table(
                style,
                List.of(
                        new Column("Relationship", false, true),
                        new Column("Score", true, true),
                        new Column("Trend", false, true),
                        new Column("Events", true, true),
                        new Column("Last contact", false, true),
                        new Column("Next", false, true),
                        new Column("30 days", true, false),
                        new Column("Reports", true, false)));
        for (RelationState state : states) {
            table.row(List.of(
                    name(state),
                    signed(points(state.score())),
                    trend(state),
                    Integer.toString(state.events()),
                    state.lastContact().map(this::brief).orElse(""),
                    state.upcoming().stream().findFirst().map(this::brief).orElse(""),
                    Integer.toString(state.last30Days()),
                    Integer.toString(state.mentions())));
        }
        return table.lines();
    }

    /** All that is told of one. */
    public List<String> card(RelationState state) {
        List<String> lines = new ArrayList<>();
        String title = style.rule(2) + " " + style.tone(Tone.STRONG, name(state)) + " "
                + style.tone(Tone.QUIET, state.relationship() + " ");
        String asOf = " as of " + words.day(state.asOf());
        lines.add(title + style.rule(style.width() - Style.length(title) - Style.length(asOf)) + asOf);
        lines.add(labelled("score", signed(points(state.score())) + ", " + trendInWords(state)));
        List<String> counts = Wrapped.lines(counts(state), style.width() - MARGIN - LABEL_COLUMNS);
        for (int i = 0; i < counts.size(); i++) {
            lines.add(labelled(i == 0 ? "events" : "", counts.get(i)));
        }
        state.lastContact().ifPresent(contact -> lines.add(labelled("last contact", row(contact))));
        list(lines, "upcoming", state.upcoming(), state.upcomingCount(), LISTED);
        list(lines, "open proposals", state.openProposals(), state.openProposalsCount(), LISTED);
        List<EventSummary> latest = state.latest();
        list(lines, "latest", latest, Math.min(latest.size(), LATEST), LATEST);
        return lines;
    }

    private void list(List<String> lines, String label, List<EventSummary> events, int count, int most) {
        List<EventSummary> shown = events.subList(0, Math.min(most, events.size()));
        for (int i = 0; i < shown.size(); i++) {
            lines.add(labelled(i == 0 ? label : "", row(shown.get(i))));
        }
        if (count > shown.size()) {
            lines.add(labelled("", "and " + (count - shown.size()) + " more"));
        }
    }

    private String labelled(String label, String text) {
        return " ".repeat(MARGIN) + style.tone(Tone.QUIET, Style.padded(label, LABEL_COLUMNS)) + text;
    }

    private String counts(RelationState state) {
        List<Integer> quad = state.byQuadClass();
        List<String> classes = new ArrayList<>();
        add(classes, quad.get(0), "neutral");
        add(classes, quad.get(1), "verbal cooperation");
        add(classes, quad.get(2), "material cooperation");
        add(classes, quad.get(3), "verbal conflict");
        add(classes, quad.get(4), "material conflict");
        return state.events() + " (" + String.join(", ", classes) + ") in "
                + Words.count(state.mentions(), "report") + " by " + Words.count(state.sources(), "publisher")
                + "; last 7 days " + state.last7Days() + ", 30 days " + state.last30Days() + ", 90 days "
                + state.last90Days();
    }

    private static void add(List<String> classes, int count, String name) {
        if (count > 0) {
            classes.add(count + " " + name);
        }
    }

    private String row(EventSummary event) {
        String when = event.date().map(words::date).orElseGet(() -> words.day(event.reported()));
        String where = event.place()
                .map(words::place)
                .map(place -> style.dot() + place)
                .orElse("");
        int room = style.width() - MARGIN - LABEL_COLUMNS - DATE_COLUMNS;
        String what = words.what(event.kind(), event.phase(), event.format());
        String by = event.reciprocal() ? "" : style.dot() + words.sides(event.source(), event.target(), false);
        String rest = style.cut(by + where, Math.max(0, room - Style.length(what)));
        return Style.padded(when, DATE_COLUMNS)
                + style.tone(words.tone(event.kind(), event.phase()), style.cut(what, room))
                + rest;
    }

    private String brief(EventSummary event) {
        return event.date().map(words::date).orElseGet(() -> words.day(event.reported())) + " "
                + words.what(event.kind(), Optional.empty(), event.format());
    }

    private String name(RelationState state) {
        return countries.name(state.relationship().first())
                + style.both()
                + countries.name(state.relationship().second());
    }

    private String trend(RelationState state) {
        BigDecimal change = points(state.trend());
        String arrow = direction(change, "↗", "↘", "→");
        return style.drawing() ? arrow + " " + signed(change) : signed(change);
    }

    private String trendInWords(RelationState state) {
        BigDecimal change = points(state.trend());
        return direction(change, "rising", "falling", "steady") + " (" + signed(change) + " in 30 days)";
    }

    private static String direction(BigDecimal change, String up, String down, String flat) {
        if (change.abs().compareTo(STEADY) <= 0) {
            return flat;
        }
        return change.signum() > 0 ? up : down;
    }

    private static BigDecimal points(long value) {
        return BigDecimal.valueOf(value, RelationState.SCORE_SCALE).setScale(1, RoundingMode.HALF_UP);
    }

    private static String signed(BigDecimal points) {
        return points.signum() > 0 ? "+" + points : points.toString();
    }
}
