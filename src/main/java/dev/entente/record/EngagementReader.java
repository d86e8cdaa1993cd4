package dev.entente.record;

import dev.entente.event.Kind;
import dev.entente.event.Relationship;
import dev.entente.record.Engagement.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads engagements from their events. */
final class EngagementReader {

    private final Relationship relationship;
    private final EngagementBook book;

    EngagementReader(EngagementBook book, Relationship relationship) {
        this.relationship = relationship;
        this.book = book;
    }

    /** The engagement of an id's hex digits; empty where it has no live events. */
    Optional<Engagement> read(String root) {
        List<Mark> last = book.last(root, Engagement.LAST_STEPS);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Standing standing = book.get(last.get(0)).orElseThrow().standing();
        int before = Math.min(standing.events() - last.size(), Engagement.FIRST_STEPS);
        List<Mark> marks = new ArrayList<>(before > 0 ? book.first(root, before) : List.of());
        Collections.reverse(last);
        marks.addAll(last);
        return Optional.of(engagement(relationship, marks, standing));
    }

    /**
     * What is told of an engagement.
     *
     * @param marks the events that are listed, in their order
     * @param standing where it stands after the last of them
     */
    static Engagement engagement(Relationship relationship, List<Mark> marks, Standing standing) {
        Mark first = marks.get(0);
        Mark last = marks.get(marks.size() - 1);
        Kind kind = first.claim().act().kind();
        return new Engagement(
                relationship + "." + standing.root(),
                relationship,
                kind,
                standing.visitor().map(side -> side.source(relationship)),
                standing.told().format(),
                standing.phase(),
                standing.date(),
                standing.told().place(),
                standing.told().firstSince(),
                first.reported(),
                last.reported(),
                standing.events(),
                marks.stream().map(EngagementReader::step).toList());
    }

    private static Step step(Mark mark) {
        Claim claim = mark.claim();
        return new Step(claim.act().phase().orElseThrow(), claim.date(), mark.id(), mark.reported());
    }
}
