package dev.entente.cli.diff;

/** In what way two sets of tables do not have an event alike. */
public enum DifferenceKind {
    /** One lost and one gained that stand on the same sentence: it is read as another event. */
    READ_AS_ANOTHER("readAsAnother"),
    /** Only the second has it. */
    GAINED("gained"),
    /** Only the first has it. */
    LOST("lost"),
    /** Both have it under one id, not alike. */
    CHANGED("changed");

    private final String label;

    DifferenceKind(String label) {
        this.label = label;
    }

    /** The name of the list of these in JSON. */
    public String label() {
        return label;
    }
}
