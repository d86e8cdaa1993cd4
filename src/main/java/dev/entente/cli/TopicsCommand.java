package dev.entente.cli;

import dev.entente.wire.ClusterTopics;
import dev.entente.wire.TopicCatalog;
import dev.entente.wire.TopicDifference;
import dev.entente.wire.TopicPlan;
import dev.entente.wire.TopicSpec;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code entente topics}: the topics of a cluster, compared with the files of {@code topics/} and made so. */
@Command(
        name = "topics",
        description = "Compare the topics of a cluster with those the pipeline needs, and create what is missing.",
        synopsisSubcommandLabel = "(plan | apply | check)",
        footer = {
            "",
            "No command deletes a topic or changes a number of partitions.",
            "",
            "  entente topics apply --bootstrap-server localhost:9092"
        })
final class TopicsCommand {

    @ParentCommand
    private Entente entente;

    @Command(name = "plan", description = "Print what apply would do; change nothing.")
    int plan(@Mixin ConnectionOptions connection) throws InterruptedException {
        return on(connection, (cluster, wanted) -> {
            TopicPlan plan = new ClusterTopics(cluster.admin()).plan(wanted);
            PrintStream out = entente.terminal().text();
            plan.differences().forEach(difference -> out.println(step(difference)));
            if (plan.isEmpty()) {
                out.println(allIsWell(wanted));
            }
            return ExitCode.OK;
        });
    }

    @Command(
            name = "apply",
            description = "Create missing topics and set differing configurations; exit code 1 where a topic remains"
                    + " that has another number of partitions.")
    int apply(@Mixin ConnectionOptions connection) throws InterruptedException {
        return on(connection, (cluster, wanted) -> {
            TopicPlan plan = cluster.makeTopics(wanted);
            PrintStream out = entente.terminal().text();
            plan.differences().stream()
                    .filter(TopicDifference::canBeApplied)
                    .forEach(difference -> out.println(step(difference)));
            if (plan.isEmpty()) {
                out.println(allIsWell(wanted));
            }
            return report(plan.beyondRepair());
        });
    }

    @Command(name = "check", description = "Print a line for each difference; exit code 1 where there is one.")
    int check(@Mixin ConnectionOptions connection) throws InterruptedException {
        return on(connection, (cluster, wanted) -> {
            TopicPlan plan = new ClusterTopics(cluster.admin()).plan(wanted);
            if (plan.isEmpty()) {
                entente.terminal().text().println(allIsWell(wanted));
            }
            return report(plan.differences());
        });
    }

    private int report(List<TopicDifference> differences) {
        differences.forEach(difference -> entente.terminal().errors().println(difference.describe()));
        return differences.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    private static String allIsWell(List<TopicSpec> wanted) {
        return "all " + wanted.size() + " topics are as they have to be";
    }

    private static String step(TopicDifference difference) {
        TopicSpec topic = difference.topic();
        if (!difference.canBeApplied()) {
            return "cannot  " + difference.describe();
        }
        if (difference instanceof TopicDifference.OtherConfig config) {
            return "set     " + topic.name() + "  " + config.config() + "=" + config.wanted() + " (was "
                    + (config.found().isEmpty() ? "not set" : config.found()) + ")";
        }
        return "create  " + topic.name() + "  partitions=" + topic.partitions() + " " + configs(topic);
    }

    private static String configs(TopicSpec topic) {
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, String> config : topic.configs().entrySet()) {
            all.append(all.isEmpty() ? "" : " ")
                    .append(config.getKey())
                    .append('=')
                    .append(config.getValue());
        }
        return all.toString();
    }

    /** What a subcommand does with a cluster. */
    @FunctionalInterface
    private interface Work {

        int with(Cluster cluster, List<TopicSpec> wanted) throws InterruptedException;
    }

    private int on(ConnectionOptions options, Work work) throws InterruptedException {
        Configuration configuration = options.resolve(entente.environment(), Map.of());
        List<TopicSpec> wanted = TopicCatalog.shipped().of(configuration.topics());
        try (Cluster cluster = Cluster.connect(configuration)) {
            try {
                return work.with(cluster, wanted);
            } catch (KafkaException e) {
                throw cluster.explain(e);
            }
        }
    }
}
