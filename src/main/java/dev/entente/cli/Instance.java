package dev.entente.cli;

import dev.entente.coding.Coding;
import dev.entente.news.Limits;
import dev.entente.news.NewsItem;
import dev.entente.news.NewsReader;
import dev.entente.topology.RunningPipeline;
import dev.entente.topology.StreamsSettings;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.LockException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;

/**
 * An instance of the pipeline in this process, from its start until it is asked to end, has done all there is to do, or
 * fails.
 */
public final class Instance implements AutoCloseable {

    /** What ended the wait for a pipeline. */
    public enum End {
        /** A signal asked. */
        ASKED,
        /** It has done all there is to do. */
        DRAINED
    }

    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final RunningPipeline pipeline;
    private final StreamsSettings settings;
    private final StopSignal stop;

    private Instance(RunningPipeline pipeline, StreamsSettings settings, StopSignal stop) {
        this.pipeline = pipeline;
        this.settings = settings;
        this.stop = stop;
    }

    /**
     * Starts one; returns at once.
     *
     * @throws CommandFailure where it cannot start as it is set
     */
    public static Instance start(
            StreamsSettings settings, Function<NewsItem, Coding> coder, Limits limits, StopSignal stop) {
        try {
            return new Instance(RunningPipeline.start(settings, new NewsReader(limits), coder), settings, stop);
        } catch (StreamsException | org.apache.kafka.common.config.ConfigException e) {
            throw explain(e, settings);
        }
    }

    /**
     * Waits until it is at work.
     *
     * @return false where it was asked to end before
     * @throws CommandFailure where it failed
     */
    public boolean awaitReady() throws InterruptedException {
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        Thread waiting = new Thread(
                () -> {
                    try {
                        ready.complete(pipeline.awaitReady(FOREVER));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (ExecutionException e) {
                        ready.completeExceptionally(e.getCause());
                    }
                },
                "awaiting-ready");
        waiting.setDaemon(true);
        waiting.start();
        try {
            return (boolean) first(ready, stop.asked().thenApply(signal -> false));
        } finally {
            waiting.interrupt();
        }
    }

    /**
     * Waits until it is asked to end or, where told so, has done all there is to do.
     *
     * @throws CommandFailure where it failed
     */
    public End awaitEnd(Cluster cluster, boolean untilDrained) throws InterruptedException {
        CompletableFuture<End> drained = new CompletableFuture<>();
        Thread looking = new Thread(
                () -> {
                    try {
                        pipeline.drained(cluster.admin()).await(FOREVER);
                        drained.complete(End.DRAINED);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException e) {
                        drained.completeExceptionally(cluster.explain(e));
                    }
                },
                "awaiting-drained");
        looking.setDaemon(true);
        if (untilDrained) {
            looking.start();
        }
        try {
            return (End) first(
                    drained,
                    stop.asked().thenApply(signal -> End.ASKED),
                    pipeline.ended().thenApply(nothing -> End.ASKED));
        } finally {
            looking.interrupt();
        }
    }

    private Object first(CompletableFuture<?>... futures) throws InterruptedException {
        try {
            return CompletableFuture.anyOf(futures).get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() instanceof CompletionException wrapped ? wrapped.getCause() : e.getCause();
            throw explain(cause, settings);
        }
    }

    /** A line for what ended a pipeline: the stage and the record where they are known. */
    private static CommandFailure explain(Throwable failure, StreamsSettings settings) {
        if (failure instanceof CommandFailure already) {
            return already;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LockException || isTakenStateDirectory(cause)) {
                return new CommandFailure(
                        "state directory " + settings.stateDirectory()
                                + " is in use by another instance or cannot be written: give this one its own with"
                                + " --state-dir",
                        failure);
            }
        }
        return new CommandFailure("the pipeline stopped: " + Causes.line(failure), failure);
    }

    private static boolean isTakenStateDirectory(Throwable cause) {
        return cause instanceof ProcessorStateException
                || String.valueOf(cause.getMessage()).startsWith("Unable to initialize state");
    }

    /** The pipeline that runs. */
    public RunningPipeline running() {
        return pipeline;
    }

    /** Ends it; false where it did not end in time. */
    public boolean end() {
        pipeline.close();
        return pipeline.streams().state().hasCompletedShutdown()
                || pipeline.streams().state() == KafkaStreams.State.CREATED;
    }

    @Override
    public void close() {
        pipeline.close();
    }
}
