package dev.entente.cli.evaluate;

import dev.entente.coding.EventCoder;
import dev.entente.coding.Extent;
import dev.entente.event.CameoTable;
import dev.entente.event.CodedEvent;
import dev.entente.news.Limits;
import dev.entente.news.NewsItem;
import dev.entente.news.NewsReader;
import dev.entente.wire.CodedEventJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Codes gold records as news items, with what is found or with the actors that the record names. */
final class Run {

    private final EventCoder coder;
    private final NewsReader reader = new NewsReader(Limits.DEFAULT);
    private final CodedEventJson json = new CodedEventJson(CameoTable.shipped());

    Run(EventCoder coder) {
        this.coder = coder;
    }

    /** The events of a record, told nothing but its text. */
    List<CodedLine> code(GoldRecord gold) {
        return lines(coder.code(item(gold)).events());
    }

    /** The events of a record of set {@code class}, told which words of it are the two actors. */
    List<CodedLine> codeWithActors(GoldRecord gold) {
        NewsItem item = item(gold);
        String text = item.reading();
        List<Extent> actors = Stream.of(gold.source(), gold.target())
                .map(words -> extent(text, words))
                .flatMap(Optional::stream)
                .toList();
        return lines(coder.code(item, actors).events());
    }

    private static Optional<Extent> extent(String text, String words) {
        int begin = words.isBlank() ? -1 : text.indexOf(words.strip());
        return begin < 0
                ? Optional.empty()
                : Optional.of(new Extent(begin, begin + words.strip().length()));
    }

    private NewsItem item(GoldRecord gold) {
        if (reader.read(null, gold.line().getBytes(StandardCharsets.UTF_8)) instanceof NewsItem item) {
            return item;
        }
        throw new IllegalArgumentException("record '" + gold.id() + "' is no news item: it needs id, text, published");
    }

    private List<CodedLine> lines(List<CodedEvent> events) {
        return events.stream()
                .map(event -> new String(json.encode(event), StandardCharsets.UTF_8))
                .map(CodedLine::of)
                .toList();
    }
}
