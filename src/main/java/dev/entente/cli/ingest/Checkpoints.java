package dev.entente.cli.ingest;

import java.io.IOException;
import java.time.Duration;

/** Writes down every few seconds how far the sources are read and published. */
final class Checkpoints {

    private static final long APART = Duration.ofSeconds(5).toNanos();

    private final Publisher publisher;
    private final Intake intake;
    private final Positions positions;
    private long due = System.nanoTime() + APART;

    Checkpoints(Publisher publisher, Intake intake, Positions positions) {
        this.publisher = publisher;
        this.intake = intake;
        this.positions = positions;
    }

    void whenDue() throws IOException {
        if (System.nanoTime() - due > 0) {
            now();
            due = System.nanoTime() + APART;
        }
    }

    /** First everything that was sent has to be with the cluster. */
    void now() throws IOException {
        publisher.flush();
        intake.mark();
        positions.save();
    }
}
