package dev.entente.lexicon;

/**
 * What stands around a verb, in so few numbers that they tell at a glance which of its frames cannot fit.
 *
 * @param particle the particle right behind the verb, or 0
 * @param late the particle behind its object, or 0
 * @param there what there is of {@link #ADJECTIVE}, {@link #OBJECT} and the others
 * @param objects the {@linkplain NounTypes#signature(java.util.List) signature} of all nouns behind the verb
 * @param subjects that of the nouns that are its subject
 * @param prepositions the {@linkplain #bit(int) bits} of the prepositions behind the verb
 */
public record Surroundings(int particle, int late, int there, long objects, long subjects, long prepositions) {

    /** The verb is an adjective behind a form of "be". */
    public static final int ADJECTIVE = 1;
    /** It has an object, or is in the passive. */
    public static final int OBJECT = 1 << 1;
    /** It has no object. */
    public static final int NO_OBJECT = 1 << 2;
    /** It governs an infinitive. */
    public static final int INFINITIVE = 1 << 3;
    /** It governs a clause. */
    public static final int THAT = 1 << 4;
    /** It governs a gerund, be it behind a preposition. */
    public static final int GERUND = 1 << 5;

    /** One of 64 bits, which a preposition shares with other words. */
    public static long bit(int preposition) {
        return 1L << ((preposition * 0x9E3779B9) >>> 26);
    }
}
