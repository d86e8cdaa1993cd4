package dev.entente.cli;

import static java.util.Objects.requireNonNull;

import dev.entente.cli.view.Style;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Where a command reads and writes, and what can be shown there.
 *
 * @param in standard input, bytes
 * @param out standard output, bytes; unbuffered
 * @param err standard error, bytes; unbuffered
 * @param charset how text is written
 * @param interactive true where standard output is a terminal that a person watches
 * @param readsKeyboard true where standard input is a terminal
 * @param colour true where colours are welcome
 * @param width columns, for tables
 */
public record Terminal(
        InputStream in,
        OutputStream out,
        OutputStream err,
        Charset charset,
        boolean interactive,
        boolean readsKeyboard,
        boolean colour,
        int width) {

    /** Tables are this wide where nobody says how wide the terminal is. */
    private static final int USUAL_WIDTH = 120;

    private static final int LEAST_WIDTH = 40;

    public Terminal {
        requireNonNull(in, "in");
        requireNonNull(out, "out");
        requireNonNull(err, "err");
        requireNonNull(charset, "charset");
        if (width < LEAST_WIDTH) {
            throw new IllegalArgumentException("a terminal of " + width + " columns; at least " + LEAST_WIDTH);
        }
    }

    /** The terminal, files or pipes that this process was started with. */
    public static Terminal ofProcess(Map<String, String> environment) {
        boolean interactive = isTerminal(1);
        boolean dumb = "dumb".equals(environment.get("TERM"));
        return new Terminal(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                nativeCharset(),
                interactive && !dumb,
                isTerminal(0),
                interactive && !dumb && environment.getOrDefault("NO_COLOR", "").isEmpty(),
                Math.max(LEAST_WIDTH, interactive ? columns(environment) : USUAL_WIDTH));
    }

    /** A terminal for text that goes elsewhere: no colours, {@value #USUAL_WIDTH} columns, UTF-8. */
    public static Terminal plain(InputStream in, OutputStream out, OutputStream err) {
        return new Terminal(in, out, err, StandardCharsets.UTF_8, false, false, false, USUAL_WIDTH);
    }

    /** True where lines, arrows and curled quotes can be written. */
    public boolean drawsBoxes() {
        return charset.newEncoder().canEncode("┌─┐│└┘├┤┬┴┼•…“”’–↗↘→");
    }

    /** How texts are laid out here. */
    public Style style() {
        return new Style(width, drawsBoxes(), colour);
    }

    /** Text for people on standard output; written at the end of each line. */
    public PrintStream text() {
        return new PrintStream(out, true, charset);
    }

    /** Text for people on standard error. */
    public PrintStream errors() {
        return new PrintStream(err, true, charset);
    }

    private static Charset nativeCharset() {
        String name = System.getProperty("native.encoding");
        return name != null && Charset.isSupported(name) ? Charset.forName(name) : Charset.defaultCharset();
    }

    /** What Java does not tell: Linux names what a descriptor stands for, and other systems have a program for it. */
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            if (Files.isSymbolicLink(link)) {
                String target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            }
            return new ProcessBuilder("test", "-t", Integer.toString(descriptor))
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int columns(Map<String, String> environment) {
        String told = environment.getOrDefault("COLUMNS", "");
        if (told.matches("[1-9][0-9]{0,3}")) {
            return Integer.parseInt(told);
        }
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(Path.of("/dev/tty").toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader reader = stty.inputReader(StandardCharsets.US_ASCII)) {
                String line = reader.readLine();
                stty.waitFor(1, TimeUnit.SECONDS);
                return line != null && line.matches("[0-9]+ [1-9][0-9]*")
                        ? Integer.parseInt(line.substring(line.indexOf(' ') + 1))
                        : USUAL_WIDTH;
            }
        } catch (IOException e) {
            return USUAL_WIDTH;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL_WIDTH;
        }
    }
}
