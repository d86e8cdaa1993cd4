package dev.entente.cli.view;

import static java.util.Objects.requireNonNull;

import dev.entente.cli.view.Style.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows and columns in a box that is no wider than the terminal: columns that can be missed go, the last one first, and
 * then those of text shrink.
 */
final class Table {

    private static final int LEAST = 8;

    /**
     * A column.
     *
     * @param title its head
     * @param number true where it is aligned to the right and never cut
     * @param needed false where a narrow terminal does without it
     */
    record Column(String title, boolean number, boolean needed) {

        Column {
            requireNonNull(title, "title");
        }
    }

    private final Style style;
    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    Table(Style style, List<Column> columns) {
        this.style = style;
        this.columns = List.copyOf(columns);
    }

    void row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        rows.add(List.copyOf(cells));
    }

    List<String> lines() {
        int[] widths = IntStream.range(0, columns.size()).map(this::natural).toArray();
        List<Integer> shown =
                new ArrayList<>(IntStream.range(0, columns.size()).boxed().toList());
        for (int last = columns.size() - 1; last >= 0 && total(shown, widths) > style.width(); last--) {
            if (!columns.get(last).needed()) {
                shown.remove(Integer.valueOf(last));
            }
        }
        shrink(shown, widths);
        return drawn(shown, widths);
    }

    private static int total(List<Integer> shown, int[] widths) {
        return shown.stream().mapToInt(i -> widths[i] + 3).sum() + 1;
    }

    private int natural(int column) {
        return Math.max(
                columns.get(column).title().length(),
                rows.stream()
                        .mapToInt(row -> Style.length(row.get(column)))
                        .max()
                        .orElse(0));
    }

    /** Takes from the widest column of text until all fit, or none has anything left to give. */
    private void shrink(List<Integer> shown, int[] widths) {
        while (total(shown, widths) > style.width()) {
            int widest = shown.stream()
                    .filter(i -> !columns.get(i).number() && widths[i] > LEAST)
                    .max(Comparator.comparingInt(i -> widths[i]))
                    .orElse(-1);
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    private List<String> drawn(List<Integer> shown, int[] widths) {
        List<String> lines = new ArrayList<>();
        lines.add(border(shown, widths, "┌┬┐"));
        lines.add(line(
                shown,
                widths,
                columns.stream().map(c -> style.tone(Tone.STRONG, c.title())).toList()));
        lines.add(border(shown, widths, "├┼┤"));
        rows.forEach(row -> lines.add(line(shown, widths, row)));
        lines.add(border(shown, widths, "└┴┘"));
        return lines;
    }

    private String border(List<Integer> shown, int[] widths, String corners) {
        String joints = style.drawing() ? corners : "+++";
        StringBuilder line = new StringBuilder();
        for (int i : shown) {
            line.append(line.isEmpty() ? joints.charAt(0) : joints.charAt(1)).append(style.rule(widths[i] + 2));
        }
        return style.tone(Tone.QUIET, line.append(joints.charAt(2)).toString());
    }

    private String line(List<Integer> shown, int[] widths, List<String> cells) {
        String bar = style.tone(Tone.QUIET, style.drawing() ? "│" : "|");
        StringBuilder line = new StringBuilder();
        for (int i : shown) {
            String cell = cells.get(i);
            String cut = Style.length(cell) > widths[i] ? style.cut(cell, widths[i]) : cell;
            String space = " ".repeat(widths[i] - Style.length(cut));
            line.append(bar)
                    .append(' ')
                    .append(columns.get(i).number() ? space + cut : cut + space)
                    .append(' ');
        }
        return line.append(bar).toString();
    }
}
