package dev.entente.cli;

import dev.entente.coding.EventCoder;
import dev.entente.lexicon.Lexicon;
import dev.entente.lexicon.LexiconFiles;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Option;

/** The flag for a lexicon of one's own, of every command that codes. */
public final class LexiconOption {

    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description = "A directory with files of your own of the form of lexicon/*.tsv, such as leaders.tsv; their"
                    + " rows add to the shipped ones or take their place. All instances of a pipeline need the same.")
    private Path directory;

    /**
     * The files that the coder reads.
     *
     * @throws CommandFailure where one of them is wrong: with file, line, and what would be right
     */
    public LexiconFiles files() {
        try {
            return directory == null ? LexiconFiles.shipped() : LexiconFiles.with(directory);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("--lexicon: " + e.getMessage());
        }
    }

    /**
     * A coder with this lexicon.
     *
     * @throws CommandFailure where a row is wrong: with file, line, and what would be right
     */
    public EventCoder coder() {
        return coder(files());
    }

    /**
     * A coder with this lexicon, read while other things begin; a directory of one's own is read at once, so that what
     * is wrong in it is said before.
     */
    public CompletableFuture<EventCoder> coderSoon() {
        return directory == null
                ? CompletableFuture.supplyAsync(this::coder)
                : CompletableFuture.completedFuture(coder());
    }

    /** As {@link #coder()}, from files that were read before. */
    public static EventCoder coder(LexiconFiles files) {
        try {
            return EventCoder.of(Lexicon.of(files));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("--lexicon: " + e.getMessage());
        }
    }
}
