package dev.entente.topology;

import dev.entente.coding.Coding;
import dev.entente.event.CameoTable;
import dev.entente.news.NewsItem;
import dev.entente.news.NewsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.rocksdb.NativeLibraryLoader;

/** One instance of the pipeline, at work in this process until it is closed or fails. */
public final class RunningPipeline implements AutoCloseable {

    private static final Duration CLOSING = Duration.ofSeconds(20);

    private final StreamsSettings settings;
    private final PipelineCounters counters;
    private final KafkaStreams streams;
    private final StateGuard guard;
    private final AbandonedTransactions abandoned;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private RunningPipeline(
            StreamsSettings settings, PipelineCounters counters, KafkaStreams streams, StateGuard guard) {
        this.settings = settings;
        this.counters = counters;
        this.streams = streams;
        this.guard = guard;
        this.abandoned = new AbandonedTransactions(
                new StreamsConfig(settings.properties()).getAdminConfigs(settings.applicationId()),
                settings.applicationId(),
                () -> streams.state() == KafkaStreams.State.REBALANCING);
    }

    /**
     * Starts an instance; returns at once.
     *
     * @param settings where and how it runs; the topics have to be there
     * @param reader reads items from bytes
     * @param coder codes an item; used by all threads
     */
    public static RunningPipeline start(StreamsSettings settings, NewsReader reader, Function<NewsItem, Coding> coder) {
        return start(settings, reader, coder, Pipeline.PARTITIONS);
    }

    /** @param partitions of the internal topics */
    static RunningPipeline start(
            StreamsSettings settings, NewsReader reader, Function<NewsItem, Coding> coder, int partitions) {
        loadRocksDb(settings.stateDirectory());
        Properties properties = settings.properties();
        PipelineCounters counters = new PipelineCounters();
        Pipeline pipeline =
                new Pipeline(settings.topics(), reader, coder, CameoTable.shipped(), counters, properties, partitions);
        StateGuard guard = StateGuard.of(settings.stateDirectory(), settings.applicationId());
        try {
            RunningPipeline running =
                    new RunningPipeline(settings, counters, new KafkaStreams(pipeline.get(), properties), guard);
            running.start();
            return running;
        } catch (RuntimeException e) {
            guard.end(false);
            throw e;
        }
    }

    /**
     * RocksDB brings its native library in its jar, and unless told otherwise leaves a copy of it among the temporary
     * files of every process that is killed. In the state directory the next start replaces it.
     */
    private static void loadRocksDb(Path directory) {
        try {
            Files.createDirectories(directory);
            NativeLibraryLoader.getInstance().loadLibrary(directory.toString());
        } catch (IOException e) {
            throw new ProcessorStateException("state directory " + directory + " cannot be written", e);
        }
    }

    private void start() {
        streams.setUncaughtExceptionHandler(failure -> {
            ready.completeExceptionally(failure);
            ended.completeExceptionally(failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.RUNNING) {
                ready.complete(null);
            } else if (now == KafkaStreams.State.REBALANCING) {
                abandoned.end();
            } else if (now.hasCompletedShutdown()) {
                ended.complete(null);
            }
        });
        streams.start();
    }

    /**
     * Waits until the instance is at work for the first time.
     *
     * @return false where the time ran out first
     * @throws ExecutionException where it failed
     */
    public boolean awaitReady(Duration atMost) throws InterruptedException, ExecutionException {
        try {
            ready.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** Completes when the instance has ended; exceptionally, with what it was, where a failure ended it. */
    public CompletableFuture<Void> ended() {
        return ended.copy();
    }

    /** What the stages of this instance have done. */
    public PipelineCounters counters() {
        return counters;
    }

    /** Kafka Streams' own view of this instance: its state, metrics and tasks. */
    public KafkaStreams streams() {
        return streams;
    }

    /**
     * Whether the pipeline, this instance and its peers, has done all there is to do.
     *
     * @param admin stays open; its owner closes it
     */
    public Drained drained(Admin admin) {
        return new Drained(admin, settings.applicationId(), settings.sources(), this::nothingWaits);
    }

    /** What waits in a store is not known before the store is filled again. */
    private boolean nothingWaits() {
        return streams.state() == KafkaStreams.State.RUNNING && counters.statesWaiting() == 0;
    }

    /** Ends the instance: finishes what is begun, leaves the group at once so that peers take over. */
    @Override
    public void close() {
        boolean closed =
                streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                        .withTimeout(CLOSING));
        abandoned.close(); // not before: a rebalance can begin as long as the streams run
        guard.end(closed && !ended.isCompletedExceptionally());
    }
}
