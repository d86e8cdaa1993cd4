package dev.entente.cli;

import dev.entente.wire.ClusterTopics;
import dev.entente.wire.TopicCatalog;
import dev.entente.wire.TopicDifference;
import dev.entente.wire.TopicPlan;
import dev.entente.wire.TopicSpec;
import dev.entente.wire.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;

/** A cluster that answered. What keeps it from answering is told in one line. */
public final class Cluster implements AutoCloseable {

    private static final int SECONDS_TO_ANSWER = 10;

    private final Admin admin;
    private final String servers;

    private Cluster(Admin admin, String servers) {
        this.admin = admin;
        this.servers = servers;
    }

    /**
     * Connects.
     *
     * @throws CommandFailure where no broker is named, none answers, or the answer is no
     */
    public static Cluster connect(Configuration configuration) throws InterruptedException {
        String servers = configuration.bootstrapServers();
        String millis = Integer.toString(SECONDS_TO_ANSWER * 1000);
        Map<String, Object> properties = new HashMap<>();
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
        properties.putAll(configuration.kafka());
        Admin admin;
        try {
            admin = Admin.create(properties);
        } catch (KafkaException e) {
            String why = Causes.line(e);
            if (why.startsWith("No resolvable")) {
                throw new CommandFailure("no host of " + servers + " is known here: is the address right?", e);
            }
            throw CommandFailure.usage("cannot make a client for " + servers + ": " + why);
        }
        Cluster cluster = new Cluster(admin, servers);
        try {
            KafkaFuture<?> answer = admin.describeCluster().nodes();
            UnpackedLibraries.ofKafka();
            answer.get();
            return cluster;
        } catch (ExecutionException e) {
            cluster.close();
            throw cluster.explain(e.getCause());
        } catch (InterruptedException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** A line for what the cluster did not do. */
    public CommandFailure explain(Throwable failure) {
        if (failure instanceof CommandFailure already) {
            return already;
        }
        if (failure instanceof TimeoutException) {
            return new CommandFailure(
                    "no broker answers at " + servers + " within " + SECONDS_TO_ANSWER
                            + " s: is it running, is the address right, are TLS and login set as it wants them (--config)?",
                    failure);
        }
        if (failure instanceof AuthenticationException) {
            return new CommandFailure(
                    "the cluster at " + servers + " refuses the login: " + Causes.line(failure), failure);
        }
        if (failure instanceof AuthorizationException) {
            return new CommandFailure(
                    "the cluster at " + servers + " does not allow this: " + Causes.line(failure), failure);
        }
        return new CommandFailure("the cluster at " + servers + " answers: " + Causes.line(failure), failure);
    }

    /**
     * Creates and sets what can be, and waits until the brokers show it: they answer before all of them know.
     *
     * @return what was not as it had to be before
     */
    public TopicPlan makeTopics(List<TopicSpec> wanted) throws InterruptedException {
        ClusterTopics topics = new ClusterTopics(admin);
        TopicPlan plan = topics.plan(wanted);
        topics.apply(plan);
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_ANSWER);
        while (topics.plan(wanted).differences().stream().anyMatch(TopicDifference::canBeApplied)) {
            if (System.nanoTime() > patience) {
                throw new CommandFailure("the cluster at " + servers + " took the topics but does not show them within "
                        + SECONDS_TO_ANSWER + " s: see its logs");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return plan;
    }

    /**
     * Sees to it that the topic that news items are published to is there.
     *
     * @throws CommandFailure where it is not
     */
    public void requireInput(Topics topics) throws InterruptedException {
        TopicPlan plan;
        try {
            plan = new ClusterTopics(admin)
                    .plan(TopicCatalog.shipped().of(topics).subList(0, 1));
        } catch (KafkaException e) {
            throw explain(e);
        }
        if (plan.differences().stream().anyMatch(TopicDifference.Missing.class::isInstance)) {
            throw new CommandFailure("there is no topic '" + topics.input() + "' at " + servers
                    + (topics.input().equals(Topics.NEWS_ITEMS) ? ": 'entente topics apply' makes it" : ""));
        }
    }

    /**
     * Sees to it that all topics of a pipeline are there, as they have to be.
     *
     * @throws CommandFailure where one is not
     */
    public void requireTopics(Topics topics) throws InterruptedException {
        List<TopicDifference> wrong;
        try {
            wrong = new ClusterTopics(admin)
                    .plan(TopicCatalog.shipped().of(topics))
                    .blocking();
        } catch (KafkaException e) {
            throw explain(e);
        }
        if (!wrong.isEmpty()) {
            String more = wrong.size() == 1 ? "" : ", and " + (wrong.size() - 1) + " more are not as they have to be";
            throw new CommandFailure(wrong.get(0).describe() + more
                    + ": 'entente topics apply' makes them, 'entente topics check' lists them");
        }
    }

    public Admin admin() {
        return admin;
    }

    @Override
    public void close() {
        admin.close(java.time.Duration.ZERO);
    }
}
