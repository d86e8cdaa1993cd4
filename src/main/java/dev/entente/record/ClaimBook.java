package dev.entente.record;

import dev.entente.event.Relationship;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The live claims of one relationship: their reports, and which event each belongs to. The reports of a claim that has
 * few stand in its row; of more the row has the number alone. Each row is read once.
 *
 * <p>The event of a day has at most four claims: the day's own, and those of the week, the month and the year around
 * it.
 */
final class ClaimBook {

    private static final int NO_DAY = Integer.MIN_VALUE;

    private final Shelf claims;
    private final ManyReports many;
    private final Map<Claim, Row> rows = new HashMap<>();
    private final Map<Claim, Optional<Claim>> joined = new HashMap<>();
    private final Map<Claim, List<Claim>> members = new HashMap<>();

    ClaimBook(SortedStore store, Relationship relationship) {
        this.claims = new Shelf(store, relationship, 'c');
        this.many = new ManyReports(store, relationship);
    }

    /**
     * What is kept of a claim.
     *
     * @param count number of its reports; 0 where it is not live
     * @param day the day for which its sources were last counted, as its number since 1970-01-01
     * @param few its reports, where there are few
     */
    private record Row(int count, int day, FewReports few) {

        static final Row NONE = new Row(0, NO_DAY, FewReports.NONE);

        boolean hasFew() {
            return count <= FewReports.MOST;
        }

        byte[] write() {
            return few.write(new ByteWriter().int32(count).int32(day)).done();
        }

        static Row read(byte[] value) {
            ByteReader in = new ByteReader(value);
            int count = in.int32();
            int day = in.int32();
            return new Row(count, day, count <= FewReports.MOST ? FewReports.read(in, count) : FewReports.NONE);
        }
    }

    private Row row(Claim claim) {
        return rows.computeIfAbsent(
                claim, any -> claims.get(key(any)).map(Row::read).orElse(Row.NONE));
    }

    private byte[] key(Claim claim) {
        return claim.write(claims.key()).done();
    }

    private void put(Claim claim, Row row) {
        Row before = rows.put(claim, row);
        if (row.count() == 0) {
            claims.delete(key(claim));
        } else {
            claims.put(key(claim), row.write());
        }
        if (before == null || (before.count() == 0) != (row.count() == 0)) {
            members.clear();
            if (claim.grain() == Grain.DAY) {
                joined.clear();
            }
        }
    }

    /** Number of live mentions of a claim. */
    int mentions(Claim claim) {
        return row(claim).count();
    }

    boolean isLive(Claim claim) {
        return mentions(claim) > 0;
    }

    /** The reports of a claim as they now are; none where it is not live. */
    Reports reports(Claim claim) {
        Row row = row(claim);
        return row.hasFew() ? row.few() : many.of(claim);
    }

    void add(Claim claim, Report report) {
        Row row = row(claim);
        int count = row.count() + 1;
        FewReports few = FewReports.NONE;
        if (count <= FewReports.MOST) {
            few = row.few().with(report);
        } else {
            row.few().reports().forEach(one -> many.add(claim, one));
            many.add(claim, report);
        }
        put(claim, new Row(count, row.day(), few));
    }

    void remove(Claim claim, Report report) {
        Row row = row(claim);
        int count = row.count() - 1;
        FewReports few = FewReports.NONE;
        if (row.hasFew()) {
            few = row.few().without(report);
        } else {
            many.remove(claim, report);
            if (count <= FewReports.MOST) {
                few = new FewReports(many.of(claim).earliest(count));
                few.reports().forEach(one -> many.remove(claim, one));
            }
        }
        put(claim, count == 0 ? Row.NONE : new Row(count, row.day(), few));
    }

    /** The day for which the sources of a claim were last counted. */
    Optional<LocalDate> day(Claim claim) {
        int day = row(claim).day();
        return day == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    /** Notes the day for which the sources of a live claim are counted. */
    void putDay(Claim claim, LocalDate day) {
        Row row = row(claim);
        put(claim, new Row(row.count(), Math.toIntExact(day.toEpochDay()), row.few()));
    }

    /** The earliest live claim of a day from one day to another, both included, of the act of a claim. */
    Optional<Claim> earliestDay(Claim claim, LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            return Optional.empty();
        }
        byte[] first = claim.at(Grain.DAY, from).write(claims.key()).done();
        byte[] last = claim.at(Grain.DAY, to).write(claims.key()).done();
        return claims
                .rows(first, Shelf.behind(last), false, 1, (key, value) -> Claim.read(claim.relationship(), key))
                .stream()
                .findFirst();
    }

    /**
     * The event of a day that a coarse claim joins; empty for a claim of a day and where there is none. Looked up once,
     * until a claim of a day comes or goes.
     */
    Optional<Claim> joins(Claim claim) {
        return claim.grain() == Grain.DAY
                ? Optional.empty()
                : joined.computeIfAbsent(claim, coarse -> earliestDay(coarse, coarse.first(), coarse.last()));
    }

    /** The claim that gives the event of a live claim its id: the day that it joins, or itself. */
    Claim owner(Claim claim) {
        return joins(claim).orElse(claim);
    }

    /** The live claims that an event is made of, its own first. Looked up once, until a claim comes or goes. */
    List<Claim> members(Claim event) {
        return members.computeIfAbsent(event, this::membersNow);
    }

    private List<Claim> membersNow(Claim event) {
        List<Claim> members = new ArrayList<>();
        members.add(event);
        for (Claim coarse : event.coarser()) {
            if (isLive(coarse) && owner(coarse).equals(event)) {
                members.add(coarse);
            }
        }
        return members;
    }

    /** True where a claim other than one has the trait. */
    boolean othersHave(Reports.Trait trait, List<Claim> members, Claim except, Digest value) {
        return members.stream()
                .anyMatch(claim -> !claim.equals(except) && reports(claim).have(trait, value));
    }

    /** Number of distinct values of a trait, over all reports of the claims. */
    int distinct(Reports.Trait trait, List<Claim> members) {
        Set<Digest> values = new HashSet<>();
        members.forEach(claim -> values.addAll(reports(claim).values(trait)));
        return values.size();
    }
}
