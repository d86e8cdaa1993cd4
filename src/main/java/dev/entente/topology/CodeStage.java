package dev.entente.topology;

import dev.entente.coding.Coding;
import dev.entente.coding.Mentions;
import dev.entente.event.CodedEvent;
import dev.entente.event.Kind;
import dev.entente.event.Mention;
import dev.entente.news.NewsItem;
import dev.entente.news.NewsReport;
import dev.entente.news.Withdrawal;
import dev.entente.record.Codec;
import dev.entente.record.CodedItem;
import dev.entente.record.SortedStore;
import dev.entente.record.VersionKey;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.KeyValueMapper;

/** Codes what an item says of relationships. The text ends here: only mentions go on, under the item's id. */
final class CodeStage implements KeyValueMapper<byte[], Parsed, KeyValue<String, CodedItem>> {

    static final String NAME = "code";

    /** Leaves room for what a fold stores beside a mention. */
    private static final int MAX_MENTION = SortedStore.MAX_VALUE - 1024;

    private final Function<NewsItem, Coding> coder;
    private final Codec<Mention> form;
    private final PipelineCounters counters;

    /** @param form how a mention is written to the stores */
    CodeStage(Function<NewsItem, Coding> coder, Codec<Mention> form, PipelineCounters counters) {
        this.coder = coder;
        this.form = form;
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
            mentions.kept().forEach(this::requireRoom);
            count(events, mentions);
            return new CodedItem(item.id(), version(item, false, false), mentions.kept());
        }
        boolean last = report instanceof Withdrawal withdrawal && withdrawal.last();
        return new CodedItem(report.id(), version(report, last, true), List.of());
    }

    /** What the stores cannot hold has to be refused here: behind this stage it would stop the pipeline. */
    private void requireRoom(Mention mention) {
        int bytes = form.encode(mention).length;
        if (bytes > MAX_MENTION) {
            throw new IllegalArgumentException("a mention of " + mention.relationship() + " takes " + bytes
                    + " bytes, its address and publisher among them; at most " + MAX_MENTION + " can be kept");
        }
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
