package dev.entente.record;

import dev.entente.event.Mention;
import dev.entente.event.Relationship;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Reads how a relationship stands from its events and their sums. */
final class StateReader {

    private static final int TREND_DAYS = 30;

    private final Relationship relationship;
    private final Decay decay;
    private final EventBook events;
    private final MentionRows mentions;

    StateReader(SortedStore store, Relationship relationship, Codec<Mention> codec, Decay decay) {
        this.relationship = relationship;
        this.decay = decay;
        this.events = new EventBook(store, relationship);
        this.mentions = new MentionRows(store, relationship, codec);
    }

    Optional<RelationState> state() {
        List<Mark> latest = events.latest(RelationState.MAX_LATEST);
        return latest.isEmpty() ? Optional.empty() : Optional.of(state(latest));
    }

    /** The days with events, of a first to a last day, in order. */
    List<RelationDay> days(Days days) {
        NavigableMap<LocalDate, DaySum> sums = new TreeMap<>();
        events.eachDay(days.first().minusDays(Decay.MAX_AGE), days.last(), sums::put);
        return sums.tailMap(days.first(), true).entrySet().stream()
                .map(day -> day(day.getKey(), day.getValue(), sums))
                .toList();
    }

    private RelationDay day(LocalDate day, DaySum sum, NavigableMap<LocalDate, DaySum> sums) {
        long score = 0;
        for (Map.Entry<LocalDate, DaySum> past :
                sums.subMap(day.minusDays(Decay.MAX_AGE), true, day, true).entrySet()) {
            score += past.getValue().tenths() * decay.weight(Span.days(past.getKey(), day));
        }
        return new RelationDay(
                relationship,
                day,
                sum.events(),
                sum.tally().byType(),
                sum.tally().byQuadClass(),
                sum.tenths(),
                score,
                events.lastReported(day));
    }

    private RelationState state(List<Mark> latest) {
        LocalDate asOf = latest.get(0).day();
        Totals totals = events.totals();
        Windows windows = new Windows(asOf);
        events.eachDay(asOf.minusDays(TREND_DAYS + Decay.MAX_AGE), asOf, windows::add);
        Agenda agenda = new Agenda(events, asOf);
        List<Mark> upcoming = agenda.upcoming();
        List<Mark> proposals = agenda.openProposals();
        return new RelationState(
                relationship,
                asOf,
                totals.events(),
                totals.tally().byType(),
                totals.tally().byQuadClass(),
                windows.last7,
                windows.last30,
                windows.last90,
                windows.score,
                windows.score - windows.scoreBefore,
                events.lastContact().map(this::summary),
                summaries(upcoming, RelationState.MAX_UPCOMING),
                upcoming.size(),
                summaries(proposals, RelationState.MAX_PROPOSALS),
                proposals.size(),
                summaries(latest, RelationState.MAX_LATEST),
                totals.mentions(),
                totals.sources());
    }

    private List<EventSummary> summaries(List<Mark> marks, int limit) {
        return marks.stream().limit(limit).map(this::summary).toList();
    }

    private EventSummary summary(Mark mark) {
        Claim claim = mark.claim();
        return EventSummary.of(claim.id(), mentions.best(claim).event(), mark.reported());
    }

    /** What the days before a day add up to. */
    private final class Windows {

        private final LocalDate asOf;
        private int last7;
        private int last30;
        private int last90;
        private long score;
        private long scoreBefore;

        Windows(LocalDate asOf) {
            this.asOf = asOf;
        }

        void add(LocalDate day, DaySum sum) {
            long age = asOf.toEpochDay() - day.toEpochDay();
            last7 += age < 7 ? sum.events() : 0;
            last30 += age < 30 ? sum.events() : 0;
            last90 += age < 90 ? sum.events() : 0;
            score += sum.tenths() * decay.weight(age);
            scoreBefore += sum.tenths() * decay.weight(age - TREND_DAYS);
        }
    }
}
