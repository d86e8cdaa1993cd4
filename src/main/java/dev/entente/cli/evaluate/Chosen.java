package dev.entente.cli.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which of the events of a sentence are compared. */
final class Chosen {

    /** Words of a span that tell nothing of who is meant. */
    private static final Set<String> EMPTY_WORDS = Set.of(("the a an of and in on s to for by with from at its his her"
                    + " their our as that this who which has have had is was were be been some any other recipient"
                    + " actor")
            .split(" ", -1));

    /** What the other way round is worth. */
    private static final double REVERSED = .9;

    /** Spans that overlap less than this have nothing in common. */
    private static final double LEAST_OVERLAP = .3;

    private Chosen() {}

    /** The event that stands for the sentence: the one marked main, else the first. */
    static Optional<CodedLine> primary(List<CodedLine> events) {
        return events.stream()
                .filter(CodedLine::main)
                .findFirst()
                .or(() -> events.stream().findFirst());
    }

    /** The primary event and those of the same happening, a pair of parties each. */
    static List<CodedLine> happening(List<CodedLine> events) {
        Optional<CodedLine> primary = primary(events);
        if (primary.isEmpty()) {
            return List.of();
        }
        String happening = primary.get().happening();
        return events.stream()
                .filter(e -> e.equals(primary.get())
                        || (!happening.isEmpty() && e.happening().equals(happening)))
                .toList();
    }

    /** The first event whose actors best cover two spans, either way round; without overlap the primary one. */
    static Optional<CodedLine> forSpans(String source, String target, List<CodedLine> events) {
        Set<String> sources = words(source);
        Set<String> targets = words(target);
        CodedLine best = null;
        double most = -1;
        for (CodedLine event : events) {
            double fit = fit(words(event.source().text()), words(event.target().text()), sources, targets);
            if (fit > most) {
                most = fit;
                best = event;
            }
        }
        return most > LEAST_OVERLAP ? Optional.of(best) : primary(events);
    }

    private static double fit(Set<String> one, Set<String> other, Set<String> sources, Set<String> targets) {
        return Math.max(
                overlap(one, sources) + overlap(other, targets),
                REVERSED * (overlap(other, sources) + overlap(one, targets)));
    }

    private static double overlap(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return 2.0 * both.size() / Math.max(1, one.size() + other.size());
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
            if (!word.isEmpty() && !EMPTY_WORDS.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }
}
