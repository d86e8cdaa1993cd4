package dev.entente.cli;

import dev.entente.cli.ingest.Progress;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A line of progress that a thread draws while another one works or waits. */
public final class ProgressLine {

    private static final long APART_MILLIS = 200;

    private final Progress progress;
    private final Supplier<String> line;
    private final Thread thread = new Thread(this::draw, "progress");

    private ProgressLine(Progress progress, Supplier<String> line) {
        this.progress = progress;
        this.line = line;
    }

    /** Draws the line until its {@link #end}. */
    public static ProgressLine on(Screen screen, Supplier<String> line) {
        ProgressLine drawn = new ProgressLine(new Progress(screen), line);
        drawn.thread.setDaemon(true);
        drawn.thread.start();
        return drawn;
    }

    private void draw() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                progress.draw(line);
                TimeUnit.MILLISECONDS.sleep(APART_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes the line away. */
    public void end() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        progress.end();
    }
}
