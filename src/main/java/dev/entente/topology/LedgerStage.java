package dev.entente.topology;

import dev.entente.event.Mention;
import dev.entente.record.Codec;
import dev.entente.record.CodedItem;
import dev.entente.record.ItemMentions;
import dev.entente.record.VersionLedger;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;

/** By item: decides which version counts, and tells each relationship what the item now says of it. */
final class LedgerStage implements ProcessorSupplier<String, CodedItem, String, ItemMentions> {

    static final String NAME = "version-ledger";

    private static final String STORE = "versions";

    private final Codec<Mention> mentions;

    LedgerStage(Codec<Mention> mentions) {
        this.mentions = mentions;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(KeyValueSortedStore.builder(STORE));
    }

    @Override
    public Processor<String, CodedItem, String, ItemMentions> get() {
        return new ContextualProcessor<>() {
            private VersionLedger ledger;

            @Override
            public void init(ProcessorContext<String, ItemMentions> context) {
                super.init(context);
                ledger = new VersionLedger(KeyValueSortedStore.of(context, STORE), mentions);
            }

            @Override
            public void process(Record<String, CodedItem> item) {
                for (ItemMentions said : ledger.apply(item.value())) {
                    context()
                            .forward(
                                    item.withKey(said.relationship().toString()).withValue(said));
                }
            }
        };
    }
}
