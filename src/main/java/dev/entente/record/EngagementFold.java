package dev.entente.record;

import dev.entente.event.Kind;
import dev.entente.event.Relationship;
import dev.entente.record.EngagementBook.Row;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One change of the engagements of a relationship: a left fold over its events of a kind in the order of (earliest
 * report, id), taken up where an event came, went or told something else.
 *
 * <p>Where an event's engagement stands after it follows from the event and the {@value #LOOK_BACK} events before it,
 * and is kept with it, and since when engagements are open beside its own. So the fold reads back to there, at most
 * that many, and goes on until as many in a row have come out as they were kept: an event in order costs the same
 * however long the history is. An engagement that {@value #LOOK_BACK} later events of its kind have not told of is
 * closed, however short the silence.
 */
final class EngagementFold {

    /** Events that an event looks back over, in search of its engagement. */
    static final int LOOK_BACK = 64;

    private final Relationship relationship;
    private final EngagementBook book;
    private final Linking linking;
    private final Map<Kind, NavigableMap<Mark, Optional<Telling>>> waiting = new EnumMap<>(Kind.class);
    private final Map<Claim, String> former = new HashMap<>();
    private final Map<Claim, Mark> moved = new LinkedHashMap<>();
    private final Map<String, String> heirs = new HashMap<>();
    private final Map<String, Claim> refined = new HashMap<>();
    private final SortedSet<String> touched = new TreeSet<>();

    EngagementFold(SortedStore store, Relationship relationship, Linking linking) {
        this.relationship = relationship;
        this.book = new EngagementBook(store, relationship);
        this.linking = linking;
    }

    /** Notes what became of an event: nothing before where it is new, nothing after where it is gone. */
    void replace(Optional<Mark> before, Optional<Telling> after) {
        Optional<Row> row = before.flatMap(book::get);
        if (row.map(Row::event).equals(after)) {
            return;
        }
        row.ifPresent(this::takeOut);
        after.ifPresent(event -> waiting(event.mark()).put(event.mark(), after));
    }

    private void takeOut(Row row) {
        String root = row.standing().root();
        former.put(row.mark().claim(), root);
        touched.add(root);
        book.remove(row.mark());
        book.removeStep(root, row.mark());
        waiting(row.mark()).put(row.mark(), Optional.empty());
    }

    /** Notes that an event that is gone lives on in another, which has a more precise date. */
    void succeed(Claim event, Claim successor) {
        String root = former.get(event);
        if (event.digits().equals(root)) {
            refined.put(root, successor);
        }
    }

    private NavigableMap<Mark, Optional<Telling>> waiting(Mark mark) {
        return waiting.computeIfAbsent(mark.claim().act().kind(), any -> new TreeMap<>());
    }

    /** Links again what the changes so far may have changed. */
    void refold() {
        waiting.values().forEach(this::refold);
        waiting.clear();
    }

    private void refold(NavigableMap<Mark, Optional<Telling>> changes) {
        while (!changes.isEmpty()) {
            Mark position = changes.firstKey();
            List<Row> last = book.last(position, LOOK_BACK);
            boolean inOrder = last.isEmpty() || position.isLaterThan(last.get(0).mark());
            Window window = new Window(inOrder ? last : book.before(position, LOOK_BACK));
            Deque<Row> stored = new ArrayDeque<>(inOrder ? List.of() : book.from(position, true, LOOK_BACK));
            boolean isLast = stored.size() < LOOK_BACK;
            int same = 0;
            while (same < LOOK_BACK) {
                if (stored.isEmpty() && !isLast) {
                    stored.addAll(book.from(position, false, LOOK_BACK));
                    isLast = stored.size() < LOOK_BACK;
                }
                boolean change = !changes.isEmpty()
                        && (stored.isEmpty()
                                || changes.firstKey()
                                                .compareTo(stored.peekFirst().mark())
                                        < 0);
                if (change) {
                    Map.Entry<Mark, Optional<Telling>> next = changes.pollFirstEntry();
                    position = next.getKey();
                    next.getValue().ifPresent(event -> window.add(link(event, Optional.empty(), window)));
                    same = 0;
                } else if (!stored.isEmpty()) {
                    Row row = stored.pollFirst();
                    position = row.mark();
                    Row after = link(row.event(), Optional.of(row), window);
                    window.add(after);
                    same = after.equals(row) ? same + 1 : 0;
                } else {
                    break;
                }
            }
        }
    }

    private Row link(Telling event, Optional<Row> kept, Window window) {
        Collection<Linking.Open> open = window.open();
        Standing standing = linking.next(open, event);
        Row row = new Row(event, standing, openSince(open, event, standing));
        if (!kept.equals(Optional.of(row))) {
            book.put(row);
            note(row, kept);
        }
        return row;
    }

    /** The first of the days on which those engagements were last told of that are open beside that of an event. */
    private static LocalDate openSince(Collection<Linking.Open> open, Telling event, Standing standing) {
        return open.stream()
                .filter(other -> !other.standing().root().equals(standing.root()) && other.isOpen(event.day()))
                .map(other -> other.last().day())
                .min(Comparator.naturalOrder())
                .orElse(event.day());
    }

    private void note(Row row, Optional<Row> kept) {
        String root = row.standing().root();
        Optional<String> before = kept.map(old -> old.standing().root())
                .or(() -> Optional.ofNullable(former.get(row.mark().claim())));
        touched.add(root);
        if (kept.isEmpty() || !before.equals(Optional.of(root))) {
            kept.ifPresent(old -> book.removeStep(old.standing().root(), row.mark()));
            book.putStep(root, row.mark());
        }
        if (!before.equals(Optional.of(root))) {
            moved.put(row.mark().claim(), row.mark());
            before.ifPresent(old -> {
                touched.add(old);
                heirs.putIfAbsent(old, root);
            });
        }
    }

    /** The events that came to another engagement. */
    Collection<Mark> moved() {
        return moved.values();
    }

    /** The id of the engagement of an event. */
    String of(Mark mark) {
        return id(book.get(mark).orElseThrow().standing().root());
    }

    /**
     * What became of the engagements whose events changed: upserts by id, then removals by id.
     *
     * @param marks the mark of a live event
     */
    List<EngagementChange> changes(Function<Claim, Mark> marks) {
        EngagementReader reader = new EngagementReader(book, relationship);
        List<EngagementChange> upserts = new ArrayList<>();
        List<EngagementChange> removals = new ArrayList<>();
        for (String root : touched) {
            Optional<Engagement> engagement = reader.read(root);
            if (engagement.isPresent()) {
                upserts.add(new EngagementChange.Upsert(engagement.get()));
            } else {
                Optional<String> heir = Optional.ofNullable(refined.get(root))
                        .map(claim -> of(marks.apply(claim)))
                        .or(() -> Optional.ofNullable(heirs.get(root)).map(this::id));
                removals.add(new EngagementChange.Removal(id(root), heir));
            }
        }
        upserts.addAll(removals);
        return upserts;
    }

    private String id(String root) {
        return relationship + "." + root;
    }

    /** The last events before the one that is to be linked. */
    private static final class Window {

        private final Deque<Row> rows = new ArrayDeque<>();

        Window(List<Row> latestFirst) {
            latestFirst.forEach(rows::addFirst);
        }

        void add(Row row) {
            rows.addLast(row);
            if (rows.size() > LOOK_BACK) {
                rows.removeFirst();
            }
        }

        /** The engagements that the events tell of, each where it stands after its last. */
        Collection<Linking.Open> open() {
            Map<String, Linking.Open> open = new LinkedHashMap<>();
            rows.forEach(row -> open.put(row.standing().root(), new Linking.Open(row.mark(), row.standing())));
            return open.values();
        }
    }
}
