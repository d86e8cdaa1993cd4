package dev.entente.coding;

/** What makes an event less sure. */
enum Doubt {
    /** Told in passing: a relative clause, a purpose. */
    BACKGROUND(25, "told in passing"),
    /** Told by the subject alone, whatever its verb says. */
    NOMINAL(25, "told by a noun alone"),
    /** Named beside what is told: "signed after two days of talks". */
    BESIDE(5, "named beside what is told"),
    /** Told as what might, could or would be. */
    SUPPOSED(30, "told as possible only");

    private final int points;
    private final String reason;

    Doubt(int points, String reason) {
        this.points = points;
        this.reason = reason;
    }

    /** How much it takes off, in hundredths. */
    int points() {
        return points;
    }

    String reason() {
        return reason;
    }
}
