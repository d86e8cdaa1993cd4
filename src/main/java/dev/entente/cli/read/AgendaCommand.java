package dev.entente.cli.read;

import dev.entente.cli.Cluster;
import dev.entente.cli.CommandFailure;
import dev.entente.cli.Configuration;
import dev.entente.cli.ConnectionOptions;
import dev.entente.cli.Entente;
import dev.entente.cli.ExitCode;
import dev.entente.cli.view.Ladders;
import dev.entente.event.CodeNames;
import dev.entente.event.EventDate;
import dev.entente.event.Phase;
import dev.entente.record.Engagement;
import dev.entente.record.RelationState;
import dev.entente.wire.EngagementJson;
import dev.entente.wire.RelationStateJson;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code entente agenda}: what is to come, over all relationships. */
@Command(
        name = "agenda",
        description = {
            "Show what is to come, the nearest first: engagements that are agreed, scheduled, underway or postponed. To"
                    + " come is what ends on the latest day of any event or later. Read from the topics themselves.",
            ""
        },
        footer = {"", "  entente agenda --country PRK --bootstrap-server localhost:9092"})
public final class AgendaCommand implements Callable<Integer> {

    private static final Set<Phase> AHEAD = EnumSet.of(Phase.AGREED, Phase.SCHEDULED, Phase.UNDERWAY, Phase.POSTPONED);

    @ParentCommand
    private Entente entente;

    @Mixin
    private ConnectionOptions connection;

    @Option(names = "--country", paramLabel = "CODE", description = "Only where this is a side, like PRK.")
    private String country;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many; ${DEFAULT-VALUE} unless given.")
    private int limit = 50;

    @Override
    public Integer call() throws InterruptedException {
        Configuration configuration = connection.resolve(entente.environment(), Map.of());
        try (Cluster cluster = Cluster.connect(configuration)) {
            cluster.requireTopics(configuration.topics());
            show(configuration);
            return ExitCode.OK;
        } catch (KafkaException e) {
            throw new CommandFailure("the topics cannot be read: " + e.getMessage(), e);
        }
    }

    private void show(Configuration configuration) {
        LatestRecords records = new LatestRecords(configuration.kafka());
        Optional<LocalDate> today =
                records.read(List.of(configuration.topics().state()), Optional.empty(), key -> true).values().stream()
                        .map(new RelationStateJson()::decode)
                        .map(RelationState::asOf)
                        .max(Comparator.naturalOrder());
        PrintStream out = entente.terminal().text();
        if (today.isEmpty()) {
            out.println("nothing is known yet");
            return;
        }
        List<Engagement> ahead =
                records
                        .read(List.of(configuration.topics().engagements()), Optional.empty(), this::isAsked)
                        .values()
                        .stream()
                        .map(new EngagementJson()::decode)
                        .filter(one -> AHEAD.contains(one.phase())
                                && one.scheduledFor()
                                        .filter(date -> !date.last().isBefore(today.get()))
                                        .isPresent())
                        .sorted(Comparator.comparing((Engagement one) ->
                                        one.scheduledFor().map(EventDate::first).orElseThrow())
                                .thenComparing(Engagement::id))
                        .toList();
        new Ladders(entente.terminal().style(), CodeNames.shipped())
                .agenda(ahead.subList(0, Math.min(limit, ahead.size())), today.get())
                .forEach(out::println);
        if (ahead.size() > limit) {
            out.println("and " + (ahead.size() - limit) + " more: --limit shows them");
        }
    }

    private boolean isAsked(String key) {
        return country == null || List.of(key.split("[-.]", -1)).subList(0, 2).contains(country);
    }
}
