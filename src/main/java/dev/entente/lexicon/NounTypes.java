package dev.entente.lexicon;

import java.util.List;
import java.util.Set;

/** Some classes of nouns; that one is not among them is mostly known by a single bit. Immutable. */
public final class NounTypes {

    /** No class at all. */
    public static final NounTypes NONE = new NounTypes(Set.of());

    private final Set<String> types;
    private final long signature;

    private NounTypes(Set<String> types) {
        this.types = types;
        long bits = 0;
        for (String type : types) {
            bits |= bit(type);
        }
        this.signature = bits;
    }

    /** Some classes by their names. */
    public static NounTypes of(Set<String> types) {
        return types.isEmpty() ? NONE : new NounTypes(Set.copyOf(types));
    }

    public boolean isEmpty() {
        return signature == 0;
    }

    /** A bit for each of these classes, which some of them share. */
    public long signature() {
        return signature;
    }

    /** The bits of the classes of some nouns. */
    public static long signature(List<EventNoun> nouns) {
        long bits = 0;
        for (int i = 0; i < nouns.size(); i++) {
            bits |= nouns.get(i).bit();
        }
        return bits;
    }

    /** Whether a class is one of these. */
    public boolean contains(String type) {
        return (signature & bit(type)) != 0 && types.contains(type);
    }

    /** Whether a class is the only one of these. */
    public boolean isOnly(String type) {
        return types.size() == 1 && contains(type);
    }

    /** Whether the class of one of some nouns is one of these. */
    public boolean containsAny(List<EventNoun> nouns) {
        for (int i = 0; i < nouns.size(); i++) {
            EventNoun noun = nouns.get(i);
            if ((signature & noun.bit()) != 0 && types.contains(noun.type())) {
                return true;
            }
        }
        return false;
    }

    /** Whether some of these can be among nouns of a {@linkplain #signature(List) signature}. */
    public boolean mayBeIn(long nouns) {
        return (signature & nouns) != 0;
    }

    /** One of 64 bits, which a class shares with few others. */
    public static long bit(String type) {
        return 1L << ((type.hashCode() * 0x9E3779B9) >>> 26);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NounTypes that && types.equals(that.types);
    }

    @Override
    public int hashCode() {
        return types.hashCode();
    }

    @Override
    public String toString() {
        return types.toString();
    }
}
