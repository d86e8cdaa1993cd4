package dev.entente.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The reports of a claim that has few: they stand in the claim's own row.
 *
 * @param reports by time; may be none
 */
record FewReports(List<Report> reports) implements Reports {

    static final FewReports NONE = new FewReports(List.of());

    /**
     * The most that stand in a row: as many as an event lists. An item's id has at most 512 characters, so that a row
     * has less than 13 KiB.
     */
    static final int MOST = 8;

    FewReports {
        reports = List.copyOf(reports);
    }

    FewReports with(Report report) {
        List<Report> more = new ArrayList<>(reports);
        more.add(report);
        more.sort(Report.BY_TIME);
        return new FewReports(more);
    }

    FewReports without(Report report) {
        List<Report> less = new ArrayList<>(reports);
        if (!less.remove(report)) {
            throw new IllegalStateException("item '" + report.itemId() + "' is not among the reports of its claim");
        }
        return new FewReports(less);
    }

    @Override
    public List<Report> earliest(int limit) {
        return reports.subList(0, Math.min(limit, reports.size()));
    }

    @Override
    public Instant lastReported() {
        return reports.get(reports.size() - 1).reported();
    }

    @Override
    public Report best() {
        return Collections.max(reports, Report.BY_RANK);
    }

    @Override
    public boolean have(Trait trait, Digest value) {
        return reports.stream().anyMatch(report -> trait.of(report).equals(value));
    }

    @Override
    public Set<Digest> values(Trait trait) {
        return reports.stream().map(trait::of).collect(Collectors.toSet());
    }

    ByteWriter write(ByteWriter out) {
        reports.forEach(report -> report.writeRest(report.writeTime(out)));
        return out;
    }

    static FewReports read(ByteReader in, int count) {
        if (count == 1) {
            return new FewReports(List.of(Report.read(in, in)));
        }
        List<Report> reports = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            reports.add(Report.read(in, in));
        }
        return new FewReports(reports);
    }
}
