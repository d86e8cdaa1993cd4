package dev.entente.record;

import dev.entente.event.Event;
import dev.entente.event.Relationship;
import dev.entente.record.Engagement.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The engagements of all events, linked from the first to the last each time. */
final class EngagementOracle {

    private static final Linking LINKING = new Linking();

    private final Map<String, Engagement> engagements = new TreeMap<>();
    private final Map<String, String> ofEvents = new TreeMap<>();

    EngagementOracle(Collection<Event> events) {
        events.stream()
                .filter(event -> event.representative().event().kind().isEngagement())
                .collect(Collectors.groupingBy(event -> event.representative().relationship() + "|"
                        + event.representative().event().kind()))
                .values()
                .forEach(this::link);
    }

    /** Engagements by id. */
    Map<String, Engagement> engagements() {
        return engagements;
    }

    /** The id of the engagement of an event of a kind that has engagements. */
    String of(Event event) {
        return ofEvents.get(event.id());
    }

    private void link(List<Event> events) {
        List<Event> sorted = events.stream()
                .sorted(Comparator.comparing(Event::reported).thenComparing(Event::id))
                .toList();
        List<Linking.Open> steps = new ArrayList<>();
        Map<String, List<Event>> members = new LinkedHashMap<>();
        Map<String, Standing> last = new LinkedHashMap<>();
        for (Event event : sorted) {
            Map<String, Linking.Open> open = new LinkedHashMap<>();
            steps.subList(Math.max(0, steps.size() - 64), steps.size())
                    .forEach(step -> open.put(step.standing().root(), step));
            Mark mark = new Mark(event.reported(), Claim.of(event.representative()));
            Standing standing = LINKING.next(
                    open.values(),
                    new Telling(mark, Traits.of(event.representative().event())));
            steps.add(new Linking.Open(mark, standing));
            members.computeIfAbsent(standing.root(), root -> new ArrayList<>()).add(event);
            last.put(standing.root(), standing);
        }
        members.forEach((root, list) -> put(list, last.get(root)));
    }

    private void put(List<Event> events, Standing standing) {
        Event first = events.get(0);
        Relationship pair = first.representative().relationship();
        engagements.put(
                first.id(),
                new Engagement(
                        first.id(),
                        pair,
                        first.representative().event().kind(),
                        standing.visitor().map(side -> side == Direction.BACKWARD ? pair.second() : pair.first()),
                        standing.told().format(),
                        standing.phase(),
                        standing.date(),
                        standing.told().place(),
                        standing.told().firstSince(),
                        first.reported(),
                        events.get(events.size() - 1).reported(),
                        events.size(),
                        listed(events)));
        events.forEach(event -> ofEvents.put(event.id(), first.id()));
    }

    private static List<Step> listed(List<Event> events) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            if (events.size() <= 48 || i < 8 || i >= events.size() - 40) {
                var said = event.representative().event();
                steps.add(new Step(said.phase().orElseThrow(), said.date(), event.id(), event.reported()));
            }
        }
        return steps;
    }
}
