package dev.entente.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A command as a person types it, run in this process, and what it answered. */
public final class Typed {

    private final Map<String, String> environment = new HashMap<>();
    private InputStream input = InputStream.nullInputStream();

    /** What a command answered. */
    public record Answer(int exitCode, String out, String err) {}

    public Typed where(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public Typed reading(String text) {
        input = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public Answer run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Entente.run(Terminal.plain(input, out, err), environment, words);
        return new Answer(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
