package dev.entente.topology;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the transactions that instances left open when they died. Until then readers of committed records stand still,
 * and so do the tasks that others took over; the broker would end them after their time-out, for which it looks every
 * ten seconds unless told otherwise.
 *
 * <p>Kafka Streams names a transaction after the application, the process and the thread, and the group knows the
 * processes that are there. A transaction of a process that is not among them can never be committed, since the group
 * takes offsets of its members alone; so none is lost by ending it. Whoever is at work again meanwhile begins another.
 */
final class AbandonedTransactions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedTransactions.class);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final String PROCESS = "-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-";

    private final Map<String, Object> connection;
    private final String applicationId;
    private final BooleanSupplier rebalancing;
    private final ExecutorService worker;

    /**
     * @param connection to the brokers, as an admin client wants it
     * @param applicationId of the pipeline, which is also the group
     * @param rebalancing whether tasks are being taken over just now
     */
    AbandonedTransactions(Map<String, Object> connection, String applicationId, BooleanSupplier rebalancing) {
        this.connection = new HashMap<>(connection);
        this.applicationId = applicationId;
        this.rebalancing = rebalancing;
        this.worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "abandoned-transactions");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Ends them as long as tasks are being taken over; returns at once. */
    void end() {
        worker.execute(this::endWhileRebalancing);
    }

    private void endWhileRebalancing() {
        try (Admin admin = Admin.create(connection)) {
            do {
                endNow(admin);
                TimeUnit.MILLISECONDS.sleep(AGAIN.toMillis());
            } while (rebalancing.getAsBoolean());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.warn(
                    "the open transactions of instances that died are left to their time-outs, for which readers of"
                            + " committed records wait: {}",
                    e.getCause().toString());
        }
    }

    private void endNow(Admin admin) throws ExecutionException, InterruptedException {
        var open = admin
                .listTransactions(new ListTransactionsOptions().filterStates(List.of(TransactionState.ONGOING)))
                .all()
                .get()
                .stream()
                .map(TransactionListing::transactionalId)
                .collect(toUnmodifiableSet());
        if (open.stream().noneMatch(id -> id.startsWith(applicationId))) {
            return;
        }
        // Looked up after the transactions: who began one was there before.
        List<String> members = admin
                .describeConsumerGroups(List.of(applicationId))
                .describedGroups()
                .get(applicationId)
                .get()
                .members()
                .stream()
                .map(MemberDescription::clientId)
                .toList();
        Set<String> abandoned = of(applicationId, open, members);
        if (!abandoned.isEmpty()) {
            LOG.info("ending what died in the middle: {}", abandoned);
            admin.fenceProducers(abandoned).all().get();
        }
    }

    /**
     * Those of the transactions that belong to no process in the group; none where the members are not named as Kafka
     * Streams names them, since then it cannot be told.
     *
     * @param transactions their ids, also of other applications
     * @param members the client ids of the members of the group
     */
    static Set<String> of(String applicationId, Collection<String> transactions, Collection<String> members) {
        Pattern member = Pattern.compile(Pattern.quote(applicationId) + PROCESS + "StreamThread-.*");
        Pattern transaction = Pattern.compile(Pattern.quote(applicationId) + PROCESS + "[0-9]+");
        Set<String> present = new HashSet<>();
        for (String id : members) {
            Optional<String> process = process(member, id);
            if (process.isEmpty()) {
                return Set.of();
            }
            present.add(process.get());
        }
        return transactions.stream()
                .filter(id -> process(transaction, id)
                        .filter(process -> !present.contains(process))
                        .isPresent())
                .collect(toUnmodifiableSet());
    }

    private static Optional<String> process(Pattern form, String id) {
        Matcher matcher = form.matcher(id);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
