package dev.entente.record;

import dev.entente.event.Relationship;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What there is to list of a relationship on a day: latest events, last contact, what lies ahead, open proposals. */
final class Outlook {

    private final EventBook events;
    private final LocalDate asOf;
    private final Function<Mark, EventSummary> summary;

    /**
     * @param events no later than the day
     * @param asOf the day
     * @param summary what is listed of an event
     */
    Outlook(EventBook events, LocalDate asOf, Function<Mark, EventSummary> summary) {
        this.events = events;
        this.asOf = asOf;
        this.summary = summary;
    }

    /** How the two sides stand on the day. */
    RelationState state(Relationship relationship, Totals totals, Windows windows) {
        Agenda agenda = new Agenda(events, asOf);
        List<Mark> upcoming = agenda.upcoming();
        List<Mark> proposals = agenda.openProposals();
        Optional<EventSummary> contact = events.lastContact().map(summary);
        return new RelationState(
                relationship,
                asOf,
                totals.events(),
                totals.tally().byType(),
                totals.tally().byQuadClass(),
                windows.last7(),
                windows.last30(),
                windows.last90(),
                windows.score(),
                windows.trend(),
                contact,
                summaries(upcoming, RelationState.MAX_UPCOMING),
                upcoming.size(),
                summaries(proposals, RelationState.MAX_PROPOSALS),
                proposals.size(),
                summaries(events.latest(RelationState.MAX_LATEST), RelationState.MAX_LATEST),
                totals.mentions(),
                totals.sources());
    }

    private List<EventSummary> summaries(List<Mark> marks, int limit) {
        return marks.stream().limit(limit).map(summary).toList();
    }
}
