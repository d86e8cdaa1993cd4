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
        List<Mark> marks = new ArrayList<>(book.first(root, Engagement.MAX_HISTORY + 1));
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        if (marks.size() > Engagement.MAX_HISTORY) {
            List<Mark> last = new ArrayList<>(book.last(root, Engagement.LAST_STEPS));
            Collections.reverse(last);
            marks.subList(Engagement.FIRST_STEPS, marks.size()).clear();
            marks.addAll(last);
        }
        Mark last = marks.get(marks.size() - 1);
        return Optional.of(
                engagement(relationship, marks, book.get(last).orElseThrow().standing()));
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
