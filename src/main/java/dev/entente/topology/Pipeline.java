package dev.entente.topology;

import dev.entente.coding.Coding;
import dev.entente.event.CameoTable;
import dev.entente.event.Family;
import dev.entente.news.NewsItem;
import dev.entente.news.NewsReader;
import dev.entente.record.CodedItem;
import dev.entente.record.CodedItemBytes;
import dev.entente.record.ItemMentions;
import dev.entente.record.ItemMentionsBytes;
import dev.entente.record.MentionBytes;
import dev.entente.wire.CodecSerde;
import dev.entente.wire.RelationshipPartitioner;
import dev.entente.wire.Topics;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * The whole pipeline: news items in, events and the state of relationships out.
 *
 * <p>Records carry the time at which they are read or sent, never the item's: the items' times are in the values.
 */
public final class Pipeline implements Supplier<Topology> {

    /** Partitions of the two internal topics; fixed for the life of a namespace, as its state is cut by them. */
    static final int PARTITIONS = 6;

    static final String CODED_ITEMS = "coded-items";
    static final String ITEM_MENTIONS = "item-mentions";

    private final Topics topics;
    private final NewsReader reader;
    private final Function<NewsItem, Coding> coder;
    private final CameoTable cameos;
    private final PipelineCounters counters;
    private final Properties settings;
    private final int partitions;

    /**
     * @param topics what is read and written
     * @param reader reads items from bytes
     * @param coder codes an item; used by all threads
     * @param cameos the CAMEO codes
     * @param counters told what the stages do
     * @param settings of Kafka Streams, from {@link StreamsSettings}
     */
    public Pipeline(
            Topics topics,
            NewsReader reader,
            Function<NewsItem, Coding> coder,
            CameoTable cameos,
            PipelineCounters counters,
            Properties settings) {
        this(topics, reader, coder, cameos, counters, settings, PARTITIONS);
    }

    /** @param partitions of the two internal topics */
    Pipeline(
            Topics topics,
            NewsReader reader,
            Function<NewsItem, Coding> coder,
            CameoTable cameos,
            PipelineCounters counters,
            Properties settings,
            int partitions) {
        this.topics = topics;
        this.reader = reader;
        this.coder = coder;
        this.cameos = cameos;
        this.counters = counters;
        this.settings = settings;
        this.partitions = partitions;
    }

    @Override
    public Topology get() {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));

        Map<String, KStream<byte[], Parsed>> parsed = builder.stream(
                        topics.input(),
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                                .withTimestampExtractor(new Arrival())
                                .withName("news-items"))
                .process(new ParseStage(reader, counters), Named.as(ParseStage.NAME))
                .split(Named.as("parsed"))
                .branch((key, value) -> value instanceof Parsed.Rejected, Branched.as("-rejected"))
                .defaultBranch(Branched.as("-read"));

        parsed.get("parsed-rejected")
                .mapValues(value -> ((Parsed.Rejected) value).raw(), Named.as("as-it-came"))
                .to(
                        topics.rejected(),
                        Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("news-rejected"));

        KStream<String, byte[]> sent = parsed.get("parsed-read")
                .map(new CodeStage(coder, counters), Named.as(CodeStage.NAME))
                .repartition(Repartitioned.<String, CodedItem>as(CODED_ITEMS)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(new CodecSerde<>(new CodedItemBytes(cameos)))
                        .withNumberOfPartitions(partitions))
                .process(new LedgerStage(new MentionBytes(cameos)), Named.as(LedgerStage.NAME))
                .repartition(Repartitioned.<String, ItemMentions>as(ITEM_MENTIONS)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(new CodecSerde<>(new ItemMentionsBytes(cameos)))
                        .withNumberOfPartitions(partitions))
                .process(
                        new RelationshipStage(cameos, counters, reader.limits().detailFrom()),
                        Named.as(RelationshipStage.NAME));

        for (Family family : Family.values()) {
            sent.to(topics.events(family), output(RelationshipStage.sink(family)));
        }
        sent.to(topics.engagements(), output(RelationshipStage.engagementSink()));
        sent.to(topics.state(), output(RelationshipStage.stateSink()));
        sent.to(topics.daily(), output(RelationshipStage.daySink()));
        return builder.build(settings);
    }

    private static Produced<String, byte[]> output(String name) {
        return Produced.with(Serdes.String(), Serdes.ByteArray(), new RelationshipPartitioner<byte[]>())
                .withName(name);
    }
}
