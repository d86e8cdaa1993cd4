package dev.entente.record;

import dev.entente.event.Kind;
import dev.entente.event.Relationship;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What one more mention costs a relationship that has 1,000, 10,000, 100,000 or 1,000,000 events: operations on the
 * store, and bytes of its changelog, both counted. The last size wants a heap of 8 GiB, since the store is in memory.
 *
 * <pre>
 * mvn -q test-compile exec:exec -Dexec.classpathScope=test -Dexec.executable=java \
 *     -Dentente.args="-Xmx8g -cp %classpath dev.entente.record.CostTable 1000 10000 100000 1000000"
 * </pre>
 */
final class CostTable {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final Instant FIRST_TIME = Instant.parse("2014-02-27T00:00:00Z");
    private static final Relationship PAIR = Relationship.parse("JPN-PRK");

    /** Mentions in order, by what each adds. */
    private static final Map<String, IntFunction<Said>> FEEDS = new LinkedHashMap<>();

    static {
        FEEDS.put(
                "talks held, on another day each",
                i -> Said.talks("JPN=PRK", "concluded").on(day(i)).reported(day(i)));
        FEEDS.put(
                "talks scheduled for the day after, each",
                i -> Said.talks("JPN=PRK", "scheduled").on(day(i + 1)).reported(day(i)));
        FEEDS.put(
                "an accusation each day",
                i -> Said.act("JPN>PRK", Kind.ACCUSE, "112").on(day(i)).reported(day(i)));
        FEEDS.put(
                "another report of one event",
                i -> Said.talks("JPN=PRK", "concluded")
                        .on("2014-02-25")
                        .copyOf("text " + i)
                        .reported(FIRST_TIME.plusSeconds(i).toString()));
    }

    private CostTable() {}

    private static String day(int number) {
        return FIRST_DAY.plusDays(number).toString();
    }

    /**
     * What a mention costs.
     *
     * @param reads entries read and looked for
     * @param writes entries written and deleted
     * @param bytes of keys and values written
     * @param readsOfState entries read for the state after it
     */
    record Cost(long reads, long writes, long bytes, long readsOfState) {}

    /** What the mention costs that comes after so many, in rising order. */
    static List<Cost> costs(IntFunction<Said> feed, List<Integer> sizes) {
        CountingStore store = new CountingStore();
        RelationshipFold fold = Folds.over(store);
        List<Cost> costs = new ArrayList<>();
        int next = 0;
        for (int size : sizes) {
            while (next < size) {
                fold.apply(item(next++, feed));
            }
            costs.add(cost(store, fold, item(next++, feed)));
        }
        return costs;
    }

    private static ItemMentions item(int number, IntFunction<Said> feed) {
        return Said.item("item %09d".formatted(number), feed.apply(number));
    }

    private static Cost cost(CountingStore store, RelationshipFold fold, ItemMentions item) {
        long reads = store.reads();
        long writes = store.writes();
        long bytes = store.writtenBytes();
        fold.apply(item);
        long after = store.reads();
        Cost cost = new Cost(after - reads, store.writes() - writes, store.writtenBytes() - bytes, 0);
        fold.state(PAIR);
        return new Cost(cost.reads(), cost.writes(), cost.bytes(), store.reads() - after);
    }

    /** @param args numbers of events; 1000, 10000 and 100000 where there are none */
    public static void main(String[] args) {
        List<Integer> sizes = args.length == 0
                ? List.of(1_000, 10_000, 100_000)
                : Arrays.stream(args).map(Integer::parseInt).sorted().toList();
        System.out.printf(
                "%-42s %9s %6s %6s %8s %14s%n",
                "one mention more", "after", "reads", "writes", "bytes", "reads of state");
        FEEDS.forEach((what, feed) -> {
            List<Cost> costs = costs(feed, sizes);
            for (int i = 0; i < sizes.size(); i++) {
                Cost cost = costs.get(i);
                System.out.printf(
                        "%-42s %9d %6d %6d %8d %14d%n",
                        what, sizes.get(i), cost.reads(), cost.writes(), cost.bytes(), cost.readsOfState());
            }
        });
    }
}
