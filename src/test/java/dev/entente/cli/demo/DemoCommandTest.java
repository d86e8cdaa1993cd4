package dev.entente.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.Child;
import dev.entente.cli.ExitCode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("broker")
@Timeout(300)
class DemoCommandTest {

    @Test
    void shouldPrintTheTablesOfTheShippedFeedAndLeaveNothingBehind() throws Exception {
        try (Child child = Child.entente("demo", "--exit", "--pace", "0")) {

            assertThat(child.exitCode()).isZero();
            assertThat(child.err()).isEmpty();
            assertThat(child.out())
                    .contains("ready in ", "│ Relationship ", "All is done after ")
                    .doesNotContain("\u001b");
            assertThat(child.leftBehind()).isEmpty();
        }
    }

    @Test
    void shouldRunBesideAnotherAndEndCleanlyOnCtrlC(@TempDir Path directory) throws Exception {
        Path feed = Files.writeString(directory.resolve("feed.jsonl"), """
                {"id":"a","text":"Japan and North Korea held talks in Beijing on Monday.","published":"2014-03-20T09:00:00Z"}
                this is no item
                """);
        try (Child first = Child.entente("demo", "--feed", feed.toString());
                Child second = Child.entente("demo", "--feed", feed.toString())) {
            first.awaitOut("The broker stays up");
            second.awaitOut("The broker stays up");
            first.interrupt();
            second.interrupt();

            assertThat(first.exitCode()).isZero();
            assertThat(second.exitCode()).isZero();
            assertThat(first.out()).contains("1 of 2 items read, 0 withdrawn, 1 rejected");
            assertThat(first.err() + second.err()).isEmpty();
            assertThat(first.leftBehind()).isEmpty();
            assertThat(second.leftBehind()).isEmpty();
        }
    }

    @Test
    void shouldSayInALineThatAPortIsTakenOrAFeedIsNotThere() throws Exception {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Child taken = Child.entente("demo", "--port", Integer.toString(holder.getLocalPort()));
                Child missing = Child.entente("demo", "--feed", "no-such-file.jsonl")) {

            assertThat(taken.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(taken.err())
                    .isEqualTo("entente demo: port " + holder.getLocalPort()
                            + " is taken: name another with --port, or leave it out for a free one"
                            + System.lineSeparator());
            assertThat(missing.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(missing.err())
                    .isEqualTo("entente demo: cannot read feed no-such-file.jsonl: there is no such file"
                            + System.lineSeparator());
        }
    }
}
