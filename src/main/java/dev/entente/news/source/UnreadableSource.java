package dev.entente.news.source;

import java.io.IOException;

/** A document cannot be read as what it is taken for. Its message is for people. */
public final class UnreadableSource extends IOException {

    private final String kind;

    UnreadableSource(String kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** What is wrong, for machines: {@code no-feed}. */
    public String kind() {
        return kind;
    }
}
