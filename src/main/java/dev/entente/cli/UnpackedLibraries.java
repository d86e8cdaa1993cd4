package dev.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.internal.CompressionType;
import org.apache.kafka.common.record.internal.RecordBatch;
import org.apache.kafka.common.utils.ByteBufferOutputStream;
import org.sqlite.SQLiteJDBCLoader;

/**
 * Libraries of machine code that come in jars, and that their owners unpack into temporary files and remove at the end,
 * which a process that is killed does not come to. Here they are loaded before they are needed, and the files removed
 * at once: what is loaded needs them no longer. Which files those are is told by Linux alone; elsewhere they stay.
 */
public final class UnpackedLibraries {

    private static final Path LOADED = Path.of("/proc/self/maps");

    /** Of their files; another library among the temporary files is somebody else's. */
    private static final String NAMES = "(liblz4-java-|libzstd-jni-|snappy-|sqlite-)[^/]*\\.so";

    private static final List<String> SUFFIXES = List.of("", ".lck");

    private UnpackedLibraries() {}

    /** Those by which Kafka's clients compress. */
    static void ofKafka() {
        for (CompressionType type : List.of(CompressionType.LZ4, CompressionType.SNAPPY, CompressionType.ZSTD)) {
            try (var out = Compression.of(type)
                    .build()
                    .wrapForOutput(new ByteBufferOutputStream(64), RecordBatch.CURRENT_MAGIC_VALUE)) {
                out.write(0);
            } catch (IOException | LinkageError | RuntimeException e) {
                // a machine that one is not made for; whoever needs it will be told
            }
        }
        removeLoaded();
    }

    /** That of SQLite. */
    public static void ofSqlite() {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            // the store that needs it will tell
            return;
        }
        removeLoaded();
    }

    private static void removeLoaded() {
        if (Files.notExists(LOADED)) {
            return;
        }
        Pattern ours = Pattern.compile(Pattern.quote(System.getProperty("java.io.tmpdir") + "/") + NAMES);
        try (Stream<String> lines = Files.lines(LOADED)) {
            lines.filter(line -> line.indexOf('/') >= 0)
                    .map(line -> line.substring(line.indexOf('/')))
                    .filter(ours.asMatchPredicate())
                    .distinct()
                    .forEach(UnpackedLibraries::remove);
        } catch (IOException | RuntimeException e) {
            // then they go at the end, as ever
            return;
        }
    }

    private static void remove(String file) {
        for (String suffix : SUFFIXES) {
            try {
                Files.deleteIfExists(Path.of(file + suffix));
            } catch (IOException e) {
                // it goes at the end, as ever
            }
        }
    }
}
