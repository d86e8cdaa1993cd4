package dev.entente.cli.view;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines at spaces. */
final class Wrapped {

    private Wrapped() {}

    /** Lines of at most so many columns; a longer word is broken. */
    static List<String> lines(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String rest = word;
            if (!line.isEmpty() && Style.length(line.toString()) + 1 + Style.length(rest) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (Style.length(rest) > columns) {
                int end = rest.offsetByCodePoints(0, columns);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
