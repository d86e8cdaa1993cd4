package dev.entente.cli;

import dev.entente.cli.view.Style;
import java.io.PrintStream;
import java.util.List;

/**
 * What a command prints while it works: lines that stay and, on a terminal, one line of progress below them. Safe for
 * use by many threads.
 */
public final class Screen {

    private static final String TO_LINE_START = "\r\u001b[K";

    private final PrintStream out;
    private final Style style;
    private final boolean interactive;
    private String progress = "";

    public Screen(Terminal terminal) {
        this.out = terminal.text();
        this.style = new Style(terminal.width(), terminal.drawsBoxes(), terminal.colour());
        this.interactive = terminal.interactive();
    }

    /** What the terminal can show. */
    public Style style() {
        return style;
    }

    /** Whether a person watches, and a line of progress is shown. */
    public boolean interactive() {
        return interactive;
    }

    /** Prints lines that stay. */
    public synchronized void print(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder(progress.isEmpty() ? "" : TO_LINE_START);
        lines.forEach(line -> text.append(line).append(System.lineSeparator()));
        out.print(text.append(progress));
        out.flush();
    }

    /** Prints a line that stays. */
    public void print(String line) {
        print(List.of(line));
    }

    /** Puts another line of progress in place of the last one; an empty one takes it away. */
    public synchronized void progress(String line) {
        String cut = style.cut(line, style.width() - 1);
        if (interactive && !cut.equals(progress)) {
            progress = cut;
            out.print(TO_LINE_START + cut);
            out.flush();
        }
    }
}
