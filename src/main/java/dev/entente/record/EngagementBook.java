package dev.entente.record;

import dev.entente.event.Kind;
import dev.entente.event.Relationship;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The live events of one relationship that engagements are made of: by kind in the order of events, with where the
 * engagement stands after each, and by engagement. An event has one entry in each, taken out with it.
 */
final class EngagementBook {

    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final byte[] NOTHING = {};

    private final Relationship relationship;
    private final Shelf byKind;
    private final Shelf byEngagement;

    EngagementBook(SortedStore store, Relationship relationship) {
        this.relationship = relationship;
        this.byKind = new Shelf(store, relationship, 'q');
        this.byEngagement = new Shelf(store, relationship, 'h');
    }

    /**
     * An event and its engagement.
     *
     * @param event the event
     * @param standing where its engagement stands after it
     * @param openSince the day of the earliest event, of this one and those before, that an engagement was last told of
     *     by that was not closed on the day of this one
     */
    record Row(Telling event, Standing standing, LocalDate openSince) {

        Mark mark() {
            return event.mark();
        }
    }

    Optional<Row> get(Mark mark) {
        return byKind.get(rowKey(mark)).map(value -> row(mark, value));
    }

    void put(Row row) {
        ByteWriter value = row.event().traits().write(new ByteWriter().day(row.openSince()));
        byKind.put(rowKey(row.mark()), row.standing().write(value).done());
    }

    void remove(Mark mark) {
        byKind.delete(rowKey(mark));
    }

    void putStep(String root, Mark mark) {
        byEngagement.put(stepKey(root, mark), NOTHING);
    }

    void removeStep(String root, Mark mark) {
        byEngagement.delete(stepKey(root, mark));
    }

    /** The last events of the kind of an event, the latest first, as far back as engagements are open at the last. */
    List<Row> last(Mark mark, int limit) {
        return back(kindKey(mark).done(), Shelf.behind(kindKey(mark).done()), limit);
    }

    /** The last of them before the event, as far back as engagements are open at the last before it. */
    List<Row> before(Mark mark, int limit) {
        return back(kindKey(mark).done(), rowKey(mark), limit);
    }

    private List<Row> back(byte[] from, byte[] to, int limit) {
        return byKind.rowsWhile(
                from,
                to,
                true,
                limit,
                this::row,
                (last, row) -> !row.mark().day().isBefore(last.openSince()));
    }

    /** The first events of the kind of an event from it on; without it where not included. */
    List<Row> from(Mark mark, boolean included, int limit) {
        byte[] from = included ? rowKey(mark) : Shelf.behind(rowKey(mark));
        return byKind.rows(from, Shelf.behind(kindKey(mark).done()), false, limit, this::row);
    }

    /** The first events of an engagement. */
    List<Mark> first(String root, int limit) {
        return byEngagement.rowsUnder(byEngagement.key().ascii(root).done(), limit, (key, value) -> step(key));
    }

    /** The last events of an engagement, the latest first. */
    List<Mark> last(String root, int limit) {
        byte[] all = byEngagement.key().ascii(root).done();
        return byEngagement.rows(all, Shelf.behind(all), true, limit, (key, value) -> step(key));
    }

    private ByteWriter kindKey(Mark mark) {
        return byKind.key().choice(KINDS, mark.claim().act().kind());
    }

    private byte[] rowKey(Mark mark) {
        return mark.write(kindKey(mark)).done();
    }

    private Row row(ByteReader key, byte[] value) {
        key.octet();
        return row(Mark.read(relationship, key), value);
    }

    private static Row row(Mark mark, byte[] value) {
        ByteReader in = new ByteReader(value);
        LocalDate openSince = in.day();
        Traits traits = Traits.read(in);
        return new Row(new Telling(mark, traits), Standing.read(in), openSince);
    }

    private byte[] stepKey(String root, Mark mark) {
        return mark.write(byEngagement.key().ascii(root)).done();
    }

    private Mark step(ByteReader key) {
        return Mark.read(relationship, key.skip(Claim.ID_DIGITS));
    }
}
