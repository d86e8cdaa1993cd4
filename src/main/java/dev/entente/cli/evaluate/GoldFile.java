package dev.entente.cli.evaluate;

import dev.entente.cli.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Files with a JSON object a line. */
final class GoldFile {

    private GoldFile() {}

    /**
     * The gold records of a file.
     *
     * @throws CommandFailure naming file and line, where it cannot be read
     */
    static List<GoldRecord> records(Path file) {
        return lines(file, GoldRecord::of);
    }

    /**
     * The events of a file by the record that they were read in.
     *
     * @throws CommandFailure naming file and line, where it cannot be read
     */
    static Map<String, List<CodedLine>> events(Path file) {
        Map<String, List<CodedLine>> byRecord = new HashMap<>();
        for (CodedLine event : lines(file, CodedLine::of)) {
            byRecord.computeIfAbsent(event.itemId(), any -> new ArrayList<>()).add(event);
        }
        return byRecord;
    }

    private static <T> List<T> lines(Path file, Function<String, T> read) {
        List<T> all = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                all.add(read.apply(line));
            } catch (IllegalArgumentException e) {
                throw new CommandFailure(file + " line " + number + ": " + e.getMessage(), e);
            }
        }
        return all;
    }

    private static List<String> lines(Path file) {
        try {
            return List.of(Files.readString(file).split("\n", -1));
        } catch (NoSuchFileException e) {
            throw CommandFailure.usage("no file '" + file + "'");
        } catch (IOException e) {
            throw new CommandFailure("cannot read '" + file + "': " + e.getMessage(), e);
        }
    }
}
