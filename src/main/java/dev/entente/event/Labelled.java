package dev.entente.event;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A closed choice that is written by its label in records and topics. */
public interface Labelled {

    /** The word that stands for this choice in JSON, in topics and in lexicon files. */
    String label();

    /**
     * The choices of an enum by label.
     *
     * @param <T> the enum
     * @param values its constants
     */
    static <T extends Labelled> Map<String, T> index(T[] values) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(Labelled::label, Function.identity()));
    }

    /**
     * The choice with a label.
     *
     * @throws IllegalArgumentException naming the label and what would have been right
     */
    static <T extends Labelled> T of(Map<String, T> index, String what, String label) {
        T value = index.get(label);
        if (value == null) {
            throw new IllegalArgumentException("no " + what + " '" + label + "'; one of "
                    + index.keySet().stream().sorted().toList());
        }
        return value;
    }
}
