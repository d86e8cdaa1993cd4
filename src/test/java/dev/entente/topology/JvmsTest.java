package dev.entente.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.coding.EventCoder;
import dev.entente.hash.Sha256;
import dev.entente.wire.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sets and maps iterate differently in every JVM, and no byte of any table may show it. */
class JvmsTest {

    /** Prints, for each topic, how many rows of the shipped feed's tables it has, and their hash. */
    static final class Tables {

        private Tables() {}

        /** @param args where state is kept */
        public static void main(String[] args) throws IOException {
            System.out.print(hashes(Path.of(args[0])));
        }
    }

    private static String hashes(Path state) throws IOException {
        var tables = Reference.tables(state, Reference.shippedFeed(), EventCoder.shipped()::code);
        StringBuilder lines = new StringBuilder();
        for (String topic : Topics.standard().tables()) {
            Sha256 hash = new Sha256();
            var rows = tables.tailMap(topic + " ").headMap(topic + "!");
            rows.forEach((key, row) -> hash.add(key).add(row.toString()));
            lines.append(topic)
                    .append(' ')
                    .append(rows.size())
                    .append(' ')
                    .append(hash.hex(32))
                    .append('\n');
        }
        return lines.toString();
    }

    @Test
    void shouldWriteTheSameBytesInTwoJvms(@TempDir Path state) throws Exception {
        Process other = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Tables.class.getName(),
                        state.resolve("other").toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String here = hashes(state.resolve("here"));

        assertThat(new String(other.getInputStream().readAllBytes(), UTF_8)).isEqualTo(here);
        assertThat(here.lines()).hasSize(11).noneMatch(line -> line.contains(" 0 "));
    }
}
