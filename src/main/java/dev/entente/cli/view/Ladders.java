package dev.entente.cli.view;

import dev.entente.cli.view.Style.Tone;
import dev.entente.event.CodeNames;
import dev.entente.record.Engagement;
import dev.entente.record.RelationDay;
import dev.entente.record.RelationState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Engagements with their steps, a line each; and the score of a relationship over time as a line of bars. */
public final class Ladders {

    private static final String BARS = "▁▂▃▄▅▆▇█";
    private static final String PLAIN_BARS = "_.-=+*#@";
    private static final int MOST_BARS = 60;
    private static final int DATE_COLUMNS = 13;
    private static final int SIDES_COLUMNS = 32;

    private final Style style;
    private final Words words;

    public Ladders(Style style, CodeNames names) {
        this.style = style;
        this.words = new Words(style, names);
    }

    /** The steps of an engagement, the first one first. */
    public List<String> of(Engagement engagement) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        String when = words.whenAndWhere(engagement.scheduledFor(), engagement.place());
        lines.add("   "
                + style.tone(Tone.STRONG, words.what(engagement.kind(), Optional.empty(), engagement.format()))
                + " "
                + style.tone(
                        words.tone(engagement.kind(), Optional.of(engagement.phase())),
                        engagement.phase().label())
                + (when.isEmpty() ? "" : style.dot() + when));
        for (Engagement.Step step : engagement.history()) {
            String date = step.date().map(day -> " for " + words.date(day)).orElse("");
            lines.add("     "
                    + Style.padded(words.day(step.reported()), DATE_COLUMNS)
                    + style.tone(
                            words.tone(engagement.kind(), Optional.of(step.phase())),
                            step.phase().label())
                    + date);
        }
        if (engagement.events() > engagement.history().size()) {
            lines.add("     " + style.tone(Tone.QUIET, "some of " + engagement.events() + " steps are left out"));
        }
        return lines;
    }

    /** What is to come, a line each. */
    public List<String> agenda(List<Engagement> engagements, LocalDate today) {
        List<String> lines = new ArrayList<>();
        lines.add(style.tone(Tone.QUIET, "as of " + words.day(today)));
        if (engagements.isEmpty()) {
            lines.add("nothing is known to come");
        }
        for (Engagement one : engagements) {
            String first = one.relationship().first();
            String second = one.relationship().second();
            boolean back = one.visitor().filter(second::equals).isPresent();
            String sides = words.sides(
                    back ? second : first, back ? first : second, one.visitor().isEmpty());
            String place = one.place().map(at -> style.dot() + words.place(at)).orElse("");
            lines.add(Style.padded(one.scheduledFor().map(words::date).orElse(""), DATE_COLUMNS)
                    + Style.padded(style.cut(sides, SIDES_COLUMNS - 1), SIDES_COLUMNS)
                    + style.tone(
                            words.tone(one.kind(), Optional.of(one.phase())),
                            words.what(one.kind(), Optional.of(one.phase()), one.format()))
                    + place);
        }
        return lines;
    }

    /** The score after each stretch of days, from the first to the last, and its range. */
    public List<String> score(List<RelationDay> days) {
        if (days.size() < 2) {
            return List.of();
        }
        LocalDate first = days.get(0).day();
        LocalDate last = days.get(days.size() - 1).day();
        long span = ChronoUnit.DAYS.between(first, last);
        int bars = (int) Math.min(MOST_BARS, span + 1);
        long least = days.stream().mapToLong(RelationDay::score).min().orElseThrow();
        long greatest = days.stream().mapToLong(RelationDay::score).max().orElseThrow();
        StringBuilder line = new StringBuilder();
        int next = 0;
        for (int bar = 0; bar < bars; bar++) {
            LocalDate end = first.plusDays(span * (bar + 1) / bars);
            while (next + 1 < days.size() && !days.get(next + 1).day().isAfter(end)) {
                next++;
            }
            line.append(bar(days.get(next).score(), least, greatest));
        }
        return List.of(
                "   " + style.tone(Tone.QUIET, Style.padded("score", 15)) + line,
                "   " + Style.padded("", 15)
                        + style.tone(
                                Tone.QUIET,
                                words.day(first) + " to " + words.day(last) + ", from " + points(least) + " to "
                                        + points(greatest)));
    }

    private char bar(long score, long least, long greatest) {
        String bars = style.drawing() ? BARS : PLAIN_BARS;
        int height = greatest == least ? 0 : (int) ((score - least) * (bars.length() - 1) / (greatest - least));
        return bars.charAt(height);
    }

    private static String points(long score) {
        return BigDecimal.valueOf(score, RelationState.SCORE_SCALE)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
