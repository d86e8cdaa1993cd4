package dev.entente.topology;

import dev.entente.coding.Coding;
import dev.entente.coding.Mentions;
import dev.entente.event.CodedEvent;
import dev.entente.event.Kind;
import dev.entente.event.Mention;
import dev.entente.news.NewsItem;
import dev.entente.news.NewsReport;
import dev.entente.news.Withdrawal;
import dev.entente.record.Bounds;
import dev.entente.record.CodedItem;
import dev.entente.record.VersionKey;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.KeyValueMapper;

/** Codes what an item says of relationships. The text ends here: only mentions go on, under the item's id. */
final class CodeStage implements KeyValueMapper<byte[], Parsed, KeyValue<String, CodedItem>> {

    static final String NAME = "code";

    private final Function<NewsItem, Coding> coder;
    private final PipelineCounters counters;

    CodeStage(Function<NewsItem, Coding> coder, PipelineCounters counters) {
        this.coder = coder;
        this.counters = counters;
    }

    @Override
    public KeyValue<String, CodedItem> apply(byte[] key, Parsed parsed) {
        CodedItem item = code(((Parsed.Read) parsed).report());
        return KeyValue.pair(item.itemId(), item);
    }

    private CodedItem code(NewsReport report) {
        if (report instanceof NewsItem item) {
            List<CodedEvent> events = coder.apply(item).events();
            Mentions mentions = Mentions.of(item, events);
            count(events, mentions);
            List<Mention> kept = mentions.kept().stream().map(Bounds::cut).toList();
            return new CodedItem(item.id(), version(item, false, false), kept);
        }
        boolean last = report instanceof Withdrawal withdrawal && withdrawal.last();
        return new CodedItem(report.id(), version(report, last, true), List.of());
    }

    private static VersionKey version(NewsReport report, boolean last, boolean withdrawn) {
        return new VersionKey(
                last, report.version().number(), report.version().time(), withdrawn, report.contentHash());
    }

    private void count(List<CodedEvent> events, Mentions mentions) {
        for (Mention mention : mentions.kept()) {
            counters.countMention(mention.event().kind());
        }
        for (CodedEvent event : events) {
            if (event.relationship().isEmpty()) {
                counters.countWithoutRelationship();
            } else if (event.kind() == Kind.STATEMENT) {
                counters.countStatement();
            }
        }
        counters.countCutOff(mentions.leftOut());
    }
}
