package dev.entente.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.cli.evaluate.GoldRecord.Asked;
import dev.entente.cli.evaluate.Reliability.Band;
import dev.entente.cli.evaluate.Scores.Miss;
import dev.entente.cli.evaluate.Split.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The measures for people: the parts side by side, then each class, what it was taken for, and the reliability. */
final class ScoresPage {

    private static final int LABEL = 22;
    private static final int COLUMN = 14;
    private static final int CELL = 5;
    private static final int LETTERS = 4;

    private final Map<Part, Scores> scores;
    private final Part widest;

    /** @param scores of one part or of all three */
    ScoresPage(Map<Part, Scores> scores) {
        this.scores = new EnumMap<>(scores);
        this.widest = scores.containsKey(Part.ALL)
                ? Part.ALL
                : scores.keySet().iterator().next();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Asked set : Asked.values()) {
            if (scores.get(widest).has(set)) {
                lines.addAll(measures(set, scores));
                lines.add("");
            }
        }
        if (scores.get(widest).has(Asked.CLASS)) {
            lines.addAll(types());
            lines.add("");
            lines.addAll(confusion(
                    "What each type was taken for (rows: wanted)",
                    scores.get(widest).types()));
            lines.add("");
        }
        if (scores.get(widest).has(Asked.PENTA)) {
            lines.addAll(confusion(
                    "What each class of five was taken for", scores.get(widest).classes()));
            lines.add("");
        }
        lines.addAll(reliability());
        return lines;
    }

    private List<String> measures(Asked set, Map<Part, Scores> of) {
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder(padded(set.label(), LABEL));
        of.keySet().forEach(part -> head.append(right(part.label(), COLUMN)));
        lines.add(head.toString());
        Map<Part, Map<String, String>> cells = new EnumMap<>(Part.class);
        of.forEach((part, sum) -> cells.put(part, flat(sum.json().path(set.label()))));
        for (String name : cells.get(widest).keySet()) {
            StringBuilder line = new StringBuilder(padded("   " + name, LABEL));
            cells.values().forEach(row -> line.append(right(row.getOrDefault(name, ""), COLUMN)));
            lines.add(line.toString());
        }
        return lines;
    }

    /** Fields by name, those of a field under it too; the single types have a table of their own. */
    private static Map<String, String> flat(JsonNode node) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getKey().equals("perRoot")) {
                continue;
            }
            if (field.getValue() instanceof ObjectNode inner) {
                flat(inner).forEach((name, cell) -> cells.put(field.getKey() + " " + name, cell));
            } else {
                cells.put(field.getKey(), field.getValue().asText());
            }
        }
        return cells;
    }

    private List<String> types() {
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder(padded("type: right of wanted", LABEL));
        scores.keySet().forEach(part -> head.append(right(part.label(), COLUMN)).append(right("F1", 7)));
        lines.add(head.toString());
        for (String type : scores.get(widest).types().golds()) {
            StringBuilder line = new StringBuilder(padded("   " + type, LABEL));
            scores.values().forEach(sum -> {
                Confusion types = sum.types();
                line.append(right(types.count(type, type) + " of " + types.asked(type), COLUMN));
                line.append(right(share(types.f1(type)), 7));
            });
            lines.add(line.toString());
        }
        return lines;
    }

    private static List<String> confusion(String title, Confusion confusion) {
        List<String> lines = new ArrayList<>();
        lines.add(title);
        StringBuilder head = new StringBuilder(" ".repeat(LABEL - CELL));
        confusion.classes().forEach(coded -> head.append(right(shortened(coded), CELL)));
        lines.add(head.toString());
        for (String gold : confusion.golds()) {
            StringBuilder line = new StringBuilder(padded("   " + gold, LABEL - CELL));
            confusion.classes().forEach(coded -> {
                int count = confusion.count(gold, coded);
                line.append(right(count == 0 ? "." : Integer.toString(count), CELL));
            });
            lines.add(line.toString());
        }
        return lines;
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(LETTERS, name.length()));
    }

    /** Of the events that say how sure they are, how many are right. */
    private List<String> reliability() {
        List<String> lines = new ArrayList<>();
        lines.add("reliability: of the events of a confidence, the share that is right (statements: in penta alone)");
        StringBuilder head = new StringBuilder(padded("   confidence", LABEL));
        scores.keySet().forEach(part -> head.append(right(part.label(), COLUMN)).append(right("says", 7)));
        lines.add(head.toString());
        for (int tenth = Reliability.BANDS - 1; tenth >= 0; tenth--) {
            lines.addAll(band(tenth));
        }
        return lines;
    }

    private List<String> band(int tenth) {
        if (scores.get(widest).reliability().band(tenth).events() == 0) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line =
                new StringBuilder(padded(String.format(Locale.ROOT, "   %.1f and more", tenth / 10.0), LABEL));
        scores.values().forEach(sum -> line.append(cell(sum.reliability().band(tenth))));
        lines.add(line.toString());
        for (Asked set : Asked.values()) {
            if (scores.get(widest).reliability().band(set, tenth).events() > 0) {
                StringBuilder each = new StringBuilder(padded("      " + set.label(), LABEL));
                scores.values()
                        .forEach(sum -> each.append(cell(sum.reliability().band(set, tenth))));
                lines.add(each.toString());
            }
        }
        return lines;
    }

    private static String cell(Band band) {
        if (band.events() == 0) {
            return right("-", COLUMN) + right("", 7);
        }
        String share = share(band.share());
        return right(share + " of " + band.events(), COLUMN) + right(share(band.confidence() / band.events()), 7);
    }

    /** The measures of set {@code class} where the coder was told the actors, and whose the errors are. */
    List<String> ablation(Map<Part, Scores> told) {
        if (!scores.get(widest).has(Asked.CLASS)) {
            return List.of("no record of set class: there are no actors to be told");
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("the same, told the actors of set class");
        lines.addAll(measures(Asked.CLASS, told));
        for (Part part : scores.keySet()) {
            List<GoldRecord> own = missed(scores.get(part));
            List<GoldRecord> still = missed(told.get(part));
            long mended = own.stream().filter(gold -> !still.contains(gold)).count();
            long broken = still.stream().filter(gold -> !own.contains(gold)).count();
            lines.add("   " + part.label() + ": of " + own.size() + " wrong types " + mended
                    + " are right once the actors are told (errors of actor), " + (own.size() - mended)
                    + " are not (errors of type); " + broken + " that were right are wrong");
        }
        return lines;
    }

    private static List<GoldRecord> missed(Scores of) {
        return of.misses().stream()
                .map(Miss::gold)
                .filter(gold -> gold.set() == Asked.CLASS)
                .toList();
    }

    /** Some of the records that were missed. */
    List<String> misses(Scores of, int most) {
        List<String> lines = new ArrayList<>();
        for (Miss miss : of.misses().subList(0, Math.min(most, of.misses().size()))) {
            lines.add("");
            lines.add("MISS " + miss.gold().set().label() + " " + miss.gold().id() + " wants " + miss.wants());
            lines.add("     " + miss.gold().text());
            if (miss.events().isEmpty()) {
                lines.add("     nothing was coded");
            }
            miss.events().forEach(event -> lines.add("     coded " + event.brief()));
        }
        return lines;
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - text.length()));
    }

    private static String right(String text, int columns) {
        return " ".repeat(Math.max(1, columns - text.length())) + text;
    }
}
