package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OrderedLinesTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void shouldKeepTheOrderOfLinesOverManyThreads() throws Exception {
        String input =
                IntStream.range(0, 20_000).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());

        OrderedLines.Outcome outcome = run(8, input, OrderedLinesTest::echo);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(input);
        assertThat(outcome).isEqualTo(new OrderedLines.Outcome(20_000, 0));
    }

    @Test
    void shouldReportABadLineByItsNumberAndGoOn() throws Exception {
        OrderedLines.Outcome outcome = run(2, "one\n\n  \r\nbad\nfive", OrderedLinesTest::refuseBad);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("one\nfive\n");
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEqualTo("line 4: not good" + System.lineSeparator());
        assertThat(outcome).isEqualTo(new OrderedLines.Outcome(3, 1));
    }

    @Test
    void shouldReportALineThatIsTooLongWithoutKeepingIt() throws Exception {
        InputStream endless = bytes("x".repeat(OrderedLines.LONGEST_LINE + 100));
        InputStream input = new java.io.SequenceInputStream(endless, bytes("\nshort\n"));

        OrderedLines.Outcome outcome = new OrderedLines(2, OrderedLinesTest::echo)
                .run(input, out, new PrintStream(errors, true, StandardCharsets.UTF_8));

        assertThat(errors.toString(StandardCharsets.UTF_8)).startsWith("line 1: longer than 16777216 bytes");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("short\n");
        assertThat(outcome.bad()).isEqualTo(1);
    }

    @Test
    void shouldAnswerALineBeforeTheNextOneComes() throws Exception {
        PipedOutputStream typed = new PipedOutputStream();
        PipedInputStream answers = new PipedInputStream();
        PipedOutputStream written = new PipedOutputStream(answers);
        PipedInputStream input = new PipedInputStream(typed);
        Thread command = new Thread(() -> {
            try {
                new OrderedLines(2, OrderedLinesTest::echo).run(input, written, System.err);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        command.start();

        for (String line : new String[] {"first\n", "second\n"}) {
            typed.write(line.getBytes(StandardCharsets.UTF_8));
            typed.flush();
            assertThat(new String(answers.readNBytes(line.length()), StandardCharsets.UTF_8))
                    .isEqualTo(line);
        }
        typed.close();
        command.join();
    }

    @Test
    void shouldEndQuietlyWhenNobodyReadsOn() throws Exception {
        OutputStream closed = failing("Broken pipe");

        new OrderedLines(2, OrderedLinesTest::echo)
                .run(bytes("one\ntwo\n"), closed, new PrintStream(errors, true, StandardCharsets.UTF_8));

        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void shouldSayThatTheOutputCannotBeWritten() {
        assertThatThrownBy(() -> new OrderedLines(2, OrderedLinesTest::echo)
                        .run(bytes("one\n"), failing("No space left on device"), System.err))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("cannot write to standard output: No space left on device");
    }

    private OrderedLines.Outcome run(int threads, String input, OrderedLines.Work work) throws InterruptedException {
        return new OrderedLines(threads, work)
                .run(bytes(input), out, new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    private static void echo(byte[] line, OutputStream out) throws IOException {
        out.write(line);
        out.write('\n');
    }

    private static void refuseBad(byte[] line, OutputStream out) throws IOException {
        if (new String(line, StandardCharsets.UTF_8).equals("bad")) {
            throw new IllegalArgumentException("not good");
        }
        echo(line, out);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
