package dev.entente.cli;

import dev.entente.news.Limits;
import dev.entente.topology.StreamsSettings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Flags of the commands that run the pipeline. */
public final class PipelineOptions {

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            description = "Where this instance keeps its stores; a lost one is filled again from the cluster. Unless"
                    + " given, entente-state among the system's temporary files.")
    private String stateDirectory;

    @Option(names = "--threads", paramLabel = "N", description = "Threads of this instance; one a core unless given.")
    private String threads;

    @Option(
            names = "--standby",
            paramLabel = "N",
            description = "Copies of each store on other instances, which take over at once; 0 unless given.")
    private String standby;

    @Option(
            names = "--text-limit",
            paramLabel = "BYTES",
            description = "The longest text of an item; a longer one is rejected. 1048576 unless given.")
    private String textLimit;

    @Option(
            names = "--detail-from",
            paramLabel = "DAY",
            description = "Reject items published before this UTC day, and leave all that stands of the days before it"
                    + " as it is; such as 2014-01-01. Every day's are taken unless given.")
    private String detailFrom;

    /** What these flags say. */
    public Map<Setting, String> settings() {
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        put(settings, Setting.STATE_DIR, stateDirectory);
        put(settings, Setting.THREADS, threads);
        put(settings, Setting.STANDBY, standby);
        put(settings, Setting.TEXT_LIMIT, textLimit);
        put(settings, Setting.DETAIL_FROM, detailFrom);
        return settings;
    }

    private static void put(Map<Setting, String> settings, Setting setting, String value) {
        if (value != null) {
            settings.put(setting, value);
        }
    }

    /**
     * How a pipeline runs that is set so.
     *
     * @throws CommandFailure where that cannot be
     */
    public static StreamsSettings streams(Configuration configuration) {
        configuration.bootstrapServers();
        Path state = stateDirectory(configuration);
        StreamsSettings usual;
        try {
            usual = StreamsSettings.of(configuration.topics(), configuration.kafka(), state);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(e.getMessage());
        }
        return new StreamsSettings(
                usual.topics(),
                usual.kafka(),
                usual.stateDirectory(),
                configuration.number(Setting.THREADS, 1).orElse(usual.threads()),
                configuration.number(Setting.STANDBY, 0).orElse(usual.standbys()));
    }

    /** Where the stores are of a pipeline that is set so. */
    public static Path stateDirectory(Configuration configuration) {
        return configuration
                .get(Setting.STATE_DIR)
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "entente-state"))
                .toAbsolutePath();
    }

    /** What a pipeline accepts that is set so. */
    public static Limits limits(Configuration configuration) {
        Limits limits = configuration
                .number(Setting.TEXT_LIMIT, 1)
                .map(Limits.DEFAULT::withTextBytes)
                .orElse(Limits.DEFAULT);
        return configuration
                .get(Setting.DETAIL_FROM)
                .map(day -> limits.withDetailFrom(day(day)))
                .orElse(limits);
    }

    /** The day of {@code --detail-from}. */
    public static LocalDate day(String detailFrom) {
        try {
            return LocalDate.parse(detailFrom);
        } catch (DateTimeParseException e) {
            throw CommandFailure.usage(
                    Setting.DETAIL_FROM.key() + " is '" + detailFrom + "'; it has to be a day such as 2014-01-01");
        }
    }
}
