package dev.entente.record;

import dev.entente.event.Relationship;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The reports of those claims of a relationship that have many: by time, by rank, and counted by source and by text.
 */
final class ManyReports {

    private static final byte[] NOTHING = {};

    private final Shelf byTime;
    private final Shelf byRank;
    private final Shelf sources;
    private final Shelf texts;

    ManyReports(SortedStore store, Relationship relationship) {
        this.byTime = new Shelf(store, relationship, 'e');
        this.byRank = new Shelf(store, relationship, 'r');
        this.sources = new Shelf(store, relationship, 's');
        this.texts = new Shelf(store, relationship, 't');
    }

    void add(Claim claim, Report report) {
        byTime.put(
                report.writeTime(key(byTime, claim)).done(),
                report.writeRest(new ByteWriter()).done());
        byRank.put(report.writeRank(key(byRank, claim)).done(), NOTHING);
        count(claim, report, 1);
    }

    void remove(Claim claim, Report report) {
        byTime.delete(report.writeTime(key(byTime, claim)).done());
        byRank.delete(report.writeRank(key(byRank, claim)).done());
        count(claim, report, -1);
    }

    private void count(Claim claim, Report report, int change) {
        for (Reports.Trait trait : Reports.Trait.values()) {
            shelf(trait).count(traitKey(claim, trait, trait.of(report)), change);
        }
    }

    private static ByteWriter key(Shelf shelf, Claim claim) {
        return claim.write(shelf.key());
    }

    private byte[] traitKey(Claim claim, Reports.Trait trait, Digest value) {
        return value.write(key(shelf(trait), claim)).done();
    }

    private Shelf shelf(Reports.Trait trait) {
        return trait == Reports.Trait.SOURCE ? sources : texts;
    }

    /** Those of a claim, as they are when they are asked for. */
    Reports of(Claim claim) {
        return new OfClaim(claim);
    }

    private final class OfClaim implements Reports {

        private final Claim claim;

        OfClaim(Claim claim) {
            this.claim = claim;
        }

        @Override
        public List<Report> earliest(int limit) {
            return byTime.rowsUnder(key(byTime, claim).done(), limit, this::read);
        }

        private Report read(ByteReader key, byte[] value) {
            Claim.read(claim.relationship(), key);
            return Report.read(key, new ByteReader(value));
        }

        @Override
        public Instant lastReported() {
            return byTime.lastUnder(key(byTime, claim).done(), this::read)
                    .orElseThrow()
                    .reported();
        }

        @Override
        public Report best() {
            byte[] greatest =
                    byRank.lastUnder(key(byRank, claim).done(), this::timeKey).orElseThrow();
            return byTime.get(greatest)
                    .map(value -> read(Shelf.behindPrefix(greatest), value))
                    .orElseThrow();
        }

        /** The key by time of the report that a key by rank stands for. */
        private byte[] timeKey(ByteReader key, byte[] value) {
            Claim.read(claim.relationship(), key);
            key.int32();
            Instant reported = key.instantFalling();
            return key(byTime, claim)
                    .instant(reported)
                    .text(key.text())
                    .int32(key.int32())
                    .int32(key.int32())
                    .done();
        }

        @Override
        public boolean have(Trait trait, Digest value) {
            return shelf(trait).count(traitKey(claim, trait, value)) > 0;
        }

        @Override
        public Set<Digest> values(Trait trait) {
            Shelf shelf = shelf(trait);
            return Set.copyOf(shelf.rowsUnder(key(shelf, claim).done(), Integer.MAX_VALUE, (key, value) -> {
                Claim.read(claim.relationship(), key);
                return Digest.read(key);
            }));
        }
    }
}
