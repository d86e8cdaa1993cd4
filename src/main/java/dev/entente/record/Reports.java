package dev.entente.record;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The reports of a live claim. */
interface Reports {

    /** What is counted distinct over the reports of an event. */
    enum Trait {
        SOURCE,
        TEXT;

        Digest of(Report report) {
            return this == SOURCE ? report.source() : report.text();
        }
    }

    /** The first by time. */
    List<Report> earliest(int limit);

    /** When the last was reported. */
    Instant lastReported();

    /** The one that speaks for the claim. */
    Report best();

    /** Whether one of them has a trait. */
    boolean have(Trait trait, Digest value);

    /** All values of a trait. */
    Set<Digest> values(Trait trait);
}
