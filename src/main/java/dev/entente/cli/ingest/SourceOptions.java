package dev.entente.cli.ingest;

import dev.entente.cli.CommandFailure;
import dev.entente.cli.Terminal;
import dev.entente.news.Times;
import dev.entente.news.source.Hints;
import dev.entente.news.source.SourceFormat;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is read: sources, and what is known of them beforehand. */
public final class SourceOptions {

    private static final String STANDARD_INPUT = "-";

    @Parameters(
            paramLabel = "SOURCE",
            arity = "1..*",
            description =
                    "A file, a folder with all that is below it, or - for standard input: JSON Lines, a JSON array"
                            + " or an answer of NewsAPI, RSS, Atom, HTML pages, plain text, WARC; each also as gzip.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "What the sources are: ${COMPLETION-CANDIDATES}. Found out from name and content unless given.")
    private SourceFormat format;

    @Option(
            names = "--date",
            paramLabel = "TIME",
            description = "When items were published that do not say so: RFC 3339, or a date. Plain text needs it.")
    private String date;

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            description = "The publisher of feeds, pages and texts that name none.")
    private String publisher;

    /** The sources as they were typed. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** @throws CommandFailure where the date is none */
    public Hints hints() {
        return new Hints(
                Optional.ofNullable(format),
                Optional.ofNullable(date)
                        .map(text -> Times.parse(text)
                                .orElseThrow(() -> CommandFailure.usage("--date is '" + text
                                        + "'; it has to be an RFC 3339 time with an offset, or a date"))),
                Optional.ofNullable(publisher));
    }

    /**
     * The files that are named, those of a folder by name; hidden ones are left out.
     *
     * @throws CommandFailure where one is not there
     */
    public List<SourceFile> files(Terminal terminal) {
        List<SourceFile> files = new ArrayList<>();
        for (String name : names) {
            if (name.equals(STANDARD_INPUT)) {
                files.add(SourceFile.of("standard input", terminal.in()));
                continue;
            }
            try {
                files.addAll(below(Path.of(name)));
            } catch (IOException | RuntimeException e) {
                throw CommandFailure.usage("cannot read source " + name + ": "
                        + (Files.exists(Path.of(name)) ? e.getMessage() : "there is no such file or folder"));
            }
        }
        if (files.isEmpty()) {
            throw CommandFailure.usage("there is no file in " + String.join(" ", names));
        }
        return files;
    }

    private static List<SourceFile> below(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            String name = path.getFileName().toString();
            // A pipe has a name, and yet is there once: what a shell gives for <(command).
            return List.of(
                    Files.isRegularFile(path)
                            ? SourceFile.of(name, path)
                            : SourceFile.of(name, new FileInputStream(path.toFile())));
        }
        List<SourceFile> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(path)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String name = path.relativize(file).toString().replace(File.separatorChar, '/');
                if (!("/" + name).contains("/.")) {
                    files.add(SourceFile.of(name, file));
                }
            }
        }
        return files;
    }
}
