package dev.entente.cli.evaluate;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** How often each class was taken for each. */
final class Confusion {

    private final Map<String, Map<String, Integer>> byGold = new TreeMap<>();
    private int all;
    private int right;

    void add(String gold, String coded) {
        byGold.computeIfAbsent(gold, any -> new TreeMap<>()).merge(coded, 1, Integer::sum);
        all++;
        right += gold.equals(coded) ? 1 : 0;
    }

    /** The classes that are asked for, in order. */
    SortedSet<String> golds() {
        return new TreeSet<>(byGold.keySet());
    }

    /** The classes that were asked for or coded, in order. */
    SortedSet<String> classes() {
        SortedSet<String> classes = golds();
        byGold.values().forEach(coded -> classes.addAll(coded.keySet()));
        return classes;
    }

    int count(String gold, String coded) {
        return byGold.getOrDefault(gold, Map.of()).getOrDefault(coded, 0);
    }

    int asked(String gold) {
        return byGold.getOrDefault(gold, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    int coded(String coded) {
        return byGold.keySet().stream().mapToInt(gold -> count(gold, coded)).sum();
    }

    double f1(String of) {
        int hits = count(of, of);
        return Rates.f1(hits, coded(of) - hits, asked(of) - hits);
    }

    double accuracy() {
        return Rates.rounded(Rates.share(right, all));
    }

    /** The mean of the F1 of the classes asked for. */
    double macroF1() {
        double sum = 0;
        for (String gold : golds()) {
            sum += f1(gold);
        }
        return Rates.rounded(Rates.share(sum, golds().size()));
    }
}
