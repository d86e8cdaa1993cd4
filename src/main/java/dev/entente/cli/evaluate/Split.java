package dev.entente.cli.evaluate;

import dev.entente.hash.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Parts gold records into those that a coder may be tuned on and about a third that is set aside, whose misses nobody
 * looks at.
 *
 * <p>The rule looks at nothing but the texts, so that it parts the same file always alike. Two texts are
 * near-duplicates where the sets of their runs of three words (lower-case letters and digits of ASCII) have at least
 * half in common (Jaccard); near-duplicates go together, also through others. A group is set aside where the SHA-256 of
 * its least text, written as letters and digits alone, begins with a hex digit from 0 to 4.
 */
final class Split {

    /** A part of the records. */
    enum Part {
        TUNED,
        ASIDE,
        ALL;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** True for a part that holds the records of another. */
        boolean holds(Part other) {
            return this == ALL || this == other;
        }
    }

    private static final int RUN = 3;
    private static final String ASIDE_DIGITS = "01234";

    private final List<Set<String>> runs = new ArrayList<>();
    private final List<String> letters = new ArrayList<>();
    private final int[] parent;

    private Split(List<String> texts) {
        for (String text : texts) {
            List<String> words = words(text);
            runs.add(runs(words));
            letters.add(String.join("", words));
        }
        parent = new int[texts.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
    }

    /** The part of each text: tuned or set aside. */
    static List<Part> of(List<String> texts) {
        Split split = new Split(texts);
        split.group();
        return split.parts();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static Set<String> runs(List<String> words) {
        if (words.size() < RUN) {
            return Set.of(String.join(" ", words));
        }
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }

    private void group() {
        Map<String, List<Integer>> holders = new HashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            Map<Integer, Integer> common = new HashMap<>();
            for (String run : runs.get(i)) {
                List<Integer> before = holders.computeIfAbsent(run, any -> new ArrayList<>());
                before.forEach(j -> common.merge(j, 1, Integer::sum));
                before.add(i);
            }
            for (Map.Entry<Integer, Integer> entry : common.entrySet()) {
                int all = runs.get(i).size() + runs.get(entry.getKey()).size() - entry.getValue();
                if (entry.getValue() * 2 >= all) {
                    parent[root(entry.getKey())] = root(i);
                }
            }
        }
    }

    private int root(int text) {
        int at = text;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private List<Part> parts() {
        Map<Integer, String> least = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            least.merge(root(i), letters.get(i), (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < parent.length; i++) {
            parts.add(part(least.get(root(i))));
        }
        return parts;
    }

    private static Part part(String least) {
        String hash = Sha256.of(least).hex(1);
        return ASIDE_DIGITS.indexOf(hash.charAt(0)) >= 0 ? Part.ASIDE : Part.TUNED;
    }
}
