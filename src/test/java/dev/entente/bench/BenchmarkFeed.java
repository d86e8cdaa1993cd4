package dev.entente.bench;

import dev.entente.lexicon.Lexicon;
import dev.entente.news.Limits;
import dev.entente.news.NewsItem;
import dev.entente.news.NewsReader;
import dev.entente.text.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The feeds that the coder is measured on: files of items, a JSON object a line. */
enum BenchmarkFeed {
    /** The shipped feed of the demo. */
    DEMO("src/main/resources/demo/feed.jsonl"),
    /** Statements of a ministry, long items. */
    STATE("../shared/feeds/state-2021.jsonl"),
    /** Sentences of which each is an item. */
    GOLD("../shared/gold/dev.jsonl");

    private final Path path;

    BenchmarkFeed(String path) {
        this.path = Path.of(path);
    }

    static BenchmarkFeed of(String label) {
        for (BenchmarkFeed feed : values()) {
            if (feed.label().equals(label)) {
                return feed;
            }
        }
        throw new IllegalArgumentException("no feed '" + label + "'");
    }

    String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    Path path() {
        return path;
    }

    boolean isThere() {
        return Files.isRegularFile(path);
    }

    List<byte[]> lines() throws IOException {
        return Files.readAllLines(path).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** How many sentences the coder cuts it into. */
    long sentences() throws IOException {
        Lexicon lexicon = Lexicon.shipped();
        NewsReader reader = new NewsReader(Limits.DEFAULT);
        Tokens tokens = new Tokens();
        long sentences = 0;
        for (byte[] line : lines()) {
            if (reader.read(null, line) instanceof NewsItem item) {
                lexicon.tokenizer().read(item.reading().toCharArray(), tokens);
                for (int at = 0; at < tokens.size(); at = lexicon.sentences().end(tokens, at)) {
                    sentences++;
                }
            }
        }
        return sentences;
    }
}
