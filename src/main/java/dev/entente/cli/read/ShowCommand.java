package dev.entente.cli.read;

import dev.entente.cli.Cluster;
import dev.entente.cli.CommandFailure;
import dev.entente.cli.Configuration;
import dev.entente.cli.ConnectionOptions;
import dev.entente.cli.Entente;
import dev.entente.cli.ExitCode;
import dev.entente.cli.view.Ladders;
import dev.entente.cli.view.RelationTables;
import dev.entente.cli.view.Style;
import dev.entente.event.CameoTable;
import dev.entente.event.CodeNames;
import dev.entente.event.Family;
import dev.entente.event.Relationship;
import dev.entente.record.AsOf;
import dev.entente.record.Engagement;
import dev.entente.record.EngagementAsOf;
import dev.entente.record.RelationDay;
import dev.entente.record.RelationState;
import dev.entente.wire.EngagementJson;
import dev.entente.wire.EventJson;
import dev.entente.wire.PublishedEvent;
import dev.entente.wire.RelationDayJson;
import dev.entente.wire.RelationStateJson;
import dev.entente.wire.Topics;
import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code entente show}: how a relationship stands, or stood on a day. */
@Command(
        name = "show",
        description = {
            "Show how a relationship stands: its numbers, its score over time, and its engagements with the steps that"
                    + " each has taken. Read from the topics themselves; nothing else has to run.",
            ""
        },
        footer = {"", "  entente show JPN-PRK --as-of 2014-03-03 --bootstrap-server localhost:9092"})
public final class ShowCommand implements Callable<Integer> {

    private static final int LADDERS = 8;

    @ParentCommand
    private Entente entente;

    @Mixin
    private ConnectionOptions connection;

    @Parameters(paramLabel = "RELATIONSHIP", description = "Two codes in either order, like JPN-PRK.")
    private String relationship;

    @Option(names = "--as-of", paramLabel = "DAY", description = "How things stood at the end of this day (UTC).")
    private String asOf;

    @Override
    public Integer call() throws InterruptedException {
        Relationship pair = pair(relationship);
        Optional<LocalDate> day = Optional.ofNullable(asOf).map(ShowCommand::day);
        Configuration configuration = connection.resolve(entente.environment(), Map.of());
        try (Cluster cluster = Cluster.connect(configuration)) {
            cluster.requireTopics(configuration.topics());
            show(configuration, pair, day);
            return ExitCode.OK;
        } catch (KafkaException e) {
            throw new CommandFailure("the topics cannot be read: " + e.getMessage(), e);
        }
    }

    static Relationship pair(String text) {
        if (!text.matches("[A-Za-z]{3}-[A-Za-z]{3}") || text.startsWith(text.substring(4))) {
            throw CommandFailure.usage("relationship '" + text + "' has to be two codes, like JPN-PRK");
        }
        String codes = text.toUpperCase(java.util.Locale.ROOT);
        return Relationship.between(codes.substring(0, 3), codes.substring(4));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw CommandFailure.usage("day '" + text + "' has to be like 2014-03-03");
        }
    }

    private void show(Configuration configuration, Relationship pair, Optional<LocalDate> day) {
        Topics topics = configuration.topics();
        LatestRecords records = new LatestRecords(configuration.kafka());
        List<RelationDay> days = read(records, List.of(topics.daily()), pair).stream()
                .map(new RelationDayJson()::decode)
                .filter(one -> day.isEmpty() || !one.day().isAfter(day.get()))
                .sorted(Comparator.comparing(RelationDay::day))
                .toList();
        List<PublishedEvent> events = day.isEmpty()
                ? List.of()
                : read(
                                records,
                                Arrays.stream(Family.values())
                                        .map(topics::events)
                                        .toList(),
                                pair)
                        .stream()
                        .map(new EventJson(CameoTable.shipped())::decode)
                        .toList();
        Optional<RelationState> state = day.isPresent()
                ? new AsOf()
                        .state(pair, day.get(), days.stream(), events.stream().map(PublishedEvent::summary))
                : read(records, List.of(topics.state()), pair).stream()
                        .map(new RelationStateJson()::decode)
                        .findFirst();
        if (state.isEmpty()) {
            throw new CommandFailure("nothing is known of " + pair
                    + day.map(one -> " by " + one).orElse("; 'entente agenda' and the page show who there is"));
        }
        Collection<Engagement> engagements = day.isPresent()
                ? past(events, pair, day.get())
                : read(records, List.of(topics.engagements()), pair).stream()
                        .map(new EngagementJson()::decode)
                        .toList();
        print(state.get(), days, engagements);
    }

    private static Collection<byte[]> read(LatestRecords records, Collection<String> topics, Relationship pair) {
        String name = pair.toString();
        return records.read(topics, Optional.of(name), key -> key.startsWith(name))
                .values();
    }

    private static List<Engagement> past(List<PublishedEvent> events, Relationship pair, LocalDate day) {
        EngagementAsOf asOf = new EngagementAsOf();
        return events.stream()
                .filter(event -> event.engagement().isPresent())
                .collect(Collectors.groupingBy(event -> event.engagement().orElseThrow()))
                .values()
                .stream()
                .flatMap(told -> asOf
                        .engagement(
                                pair,
                                day,
                                told.stream()
                                        .map(event -> new EngagementAsOf.Told(
                                                event.summary(),
                                                event.description().firstSince())))
                        .stream())
                .toList();
    }

    private void print(RelationState state, List<RelationDay> days, Collection<Engagement> engagements) {
        PrintStream out = entente.terminal().text();
        Style style = entente.terminal().style();
        CodeNames names = CodeNames.shipped();
        new RelationTables(style, names).card(state).forEach(out::println);
        Ladders ladders = new Ladders(style, names);
        ladders.score(days).forEach(out::println);
        engagements.stream()
                .sorted(Comparator.comparing(Engagement::lastReported).reversed())
                .limit(LADDERS)
                .forEach(one -> ladders.of(one).forEach(out::println));
        if (engagements.size() > LADDERS) {
            out.println();
            out.println("   and " + (engagements.size() - LADDERS) + " earlier engagements");
        }
    }
}
