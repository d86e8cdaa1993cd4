package dev.entente.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the stream threads spend their time: a flight recording, and from its samples, for each of our classes and the
 * libraries under them, in how many it stood on the stack (with what it called), and in how many it was the topmost of
 * them (by itself).
 */
final class Profile {

    /** What a library is called in the table; the first that fits a class counts. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "org.rocksdb.", "RocksDB",
            "com.fasterxml.jackson.", "Jackson",
            "org.apache.kafka.clients.producer.", "Kafka producer",
            "org.apache.kafka.clients.consumer.", "Kafka consumer",
            "org.apache.kafka.streams.state.", "Kafka Streams' stores",
            "org.apache.kafka.streams.processor.", "Kafka Streams' tasks");

    private static final List<String> SAMPLES = List.of("jdk.ExecutionSample", "jdk.NativeMethodSample");
    private static final int LINES = 40;

    private final Optional<Recording> recording;
    private final Optional<Path> file;

    private Profile(Optional<Recording> recording, Optional<Path> file) {
        this.recording = recording;
        this.file = file;
    }

    /** @param file where the recording goes; nothing is recorded without */
    static Profile start(Optional<Path> file) throws Exception {
        Optional<Recording> recording = Optional.empty();
        if (file.isPresent()) {
            recording = Optional.of(new Recording(Configuration.getConfiguration("profile")));
            recording.get().start();
        }
        return new Profile(recording, file);
    }

    /** Ends the recording and prints what it holds. */
    void end() throws IOException {
        if (recording.isPresent() && file.isPresent()) {
            recording.get().stop();
            recording.get().dump(file.get());
            recording.get().close();
            print(file.get());
        }
    }

    private static void print(Path file) throws IOException {
        Map<String, int[]> counts = new HashMap<>();
        int samples = 0;
        int others = 0;
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                if (!SAMPLES.contains(event.getEventType().getName()) || event.getStackTrace() == null) {
                    continue;
                }
                boolean stream = event.getThread("sampledThread") != null
                        && String.valueOf(event.getThread("sampledThread").getJavaName())
                                .contains("StreamThread");
                if (stream && isAtWork(event)) {
                    samples++;
                    count(event.getStackTrace().getFrames(), counts);
                } else if (!stream && event.getEventType().getName().equals(SAMPLES.get(0))) {
                    others++;
                }
            }
        }
        int all = Math.max(1, samples);
        System.out.printf("%s: %d samples of stream threads at work, %d of other threads%n", file, samples, others);
        System.out.println("  with what it calls   by itself");
        counts.entrySet().stream()
                .sorted((one, other) -> other.getValue()[0] - one.getValue()[0])
                .limit(LINES)
                .forEach(entry -> System.out.printf(
                        "%19.1f%% %10.1f%%  %s%n",
                        100.0 * entry.getValue()[0] / all, 100.0 * entry.getValue()[1] / all, entry.getKey()));
    }

    /** A thread that waits for records is not. */
    private static boolean isAtWork(RecordedEvent event) {
        RecordedFrame top = event.getStackTrace().getFrames().get(0);
        return !top.getMethod().getType().getName().startsWith("sun.nio.ch.EPoll");
    }

    private static void count(List<RecordedFrame> frames, Map<String, int[]> counts) {
        Set<String> seen = new HashSet<>();
        for (RecordedFrame frame : frames) {
            Optional<String> owner = owner(frame.getMethod().getType());
            if (owner.isPresent() && seen.add(owner.get())) {
                int[] count = counts.computeIfAbsent(owner.get(), name -> new int[2]);
                count[0]++;
                if (seen.size() == 1) {
                    count[1]++;
                }
            }
        }
    }

    private static Optional<String> owner(RecordedClass type) {
        String name = type.getName();
        if (name.startsWith("dev.entente.")) {
            String outer = name.substring("dev.entente.".length());
            int inner = outer.indexOf('$');
            return Optional.of(inner < 0 ? outer : outer.substring(0, inner));
        }
        return LIBRARIES.entrySet().stream()
                .filter(library -> name.startsWith(library.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
