package dev.entente.record;

import dev.entente.event.CodedEvent;
import dev.entente.event.Event;
import dev.entente.event.EventDate;
import dev.entente.event.EventDate.Precision;
import dev.entente.event.Kind;
import dev.entente.event.Mention;
import dev.entente.event.Phase;
import dev.entente.event.PloverType;
import dev.entente.event.Relationship;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The events and states of a feed, worked out from nothing each time: what the folds have to agree with. */
public final class Oracle {

    /** The weights of ages from 0 to 365 days, in millionths: half every 30 days. */
    public static final List<Long> WEIGHTS = IntStream.rangeClosed(0, 365)
            .mapToObj(age -> Math.round(1_000_000 * Math.pow(2, -age / 30.0)))
            .toList();

    private static final List<Precision> PRECISIONS = List.of(Precision.YEAR, Precision.MONTH, Precision.DAY);
    private static final Set<Phase> ENDS = Set.of(Phase.CANCELLED, Phase.REJECTED);
    private static final Set<Phase> MEETS = Set.of(Phase.UNDERWAY, Phase.CONCLUDED);
    private static final Set<Phase> ANSWERS =
            Set.of(Phase.AGREED, Phase.SCHEDULED, Phase.UNDERWAY, Phase.CONCLUDED, Phase.REJECTED, Phase.CANCELLED);

    private final Map<String, Event> events = new TreeMap<>();
    private final Map<String, List<Mention>> mentionsOf = new HashMap<>();
    private final EngagementOracle engagements;

    public Oracle(Collection<CodedItem> accepted) {
        Map<String, List<Mention>> byAct = winners(accepted).stream()
                .flatMap(item -> item.mentions().stream())
                .collect(Collectors.groupingBy(Oracle::act));
        byAct.forEach((act, mentions) -> {
            Map<String, List<Mention>> byDate =
                    mentions.stream().collect(Collectors.groupingBy(mention -> dateOfEvent(mention, mentions)));
            byDate.forEach((date, ofEvent) -> {
                Event event = event(act, date, ofEvent);
                events.put(event.id(), event);
                mentionsOf.put(event.id(), ofEvent);
            });
        });
        engagements = new EngagementOracle(events.values());
        events.replaceAll((id, event) ->
                event.representative().event().kind().isEngagement() ? event.in(engagements.of(event)) : event);
    }

    public Map<String, Engagement> engagements() {
        return engagements.engagements();
    }

    /** The days of a relationship with events. */
    public List<RelationDay> days(Relationship pair, List<Long> weights) {
        List<Event> ours = events.values().stream()
                .filter(event -> event.representative().relationship().equals(pair))
                .toList();
        return ours.stream()
                .collect(Collectors.groupingBy(event -> day(event.reported()), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> day(pair, day.getKey(), day.getValue(), score(ours, day.getKey(), weights)))
                .toList();
    }

    private RelationDay day(Relationship pair, LocalDate day, List<Event> events, long score) {
        Map<PloverType, Integer> types = new EnumMap<>(PloverType.class);
        List<Integer> classes = new ArrayList<>(List.of(0, 0, 0, 0, 0));
        long tenths = 0;
        for (Event event : events) {
            var cameo = event.representative().event().cameo();
            types.merge(cameo.ploverType().orElseThrow(), 1, Integer::sum);
            classes.set(cameo.quadClass(), classes.get(cameo.quadClass()) + 1);
            tenths += cameo.goldsteinTenths();
        }
        Instant last = events.stream()
                .map(Event::reported)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        int mentions = events.stream().mapToInt(Event::mentions).sum();
        int newSources = sources(pair, day) - sources(pair, day.minusDays(1));
        return new RelationDay(pair, day, events.size(), mentions, newSources, types, classes, tenths, score, last);
    }

    /** Of each item the version that counts. */
    static List<CodedItem> winners(Collection<CodedItem> accepted) {
        Map<String, CodedItem> best = new HashMap<>();
        for (CodedItem item : accepted) {
            CodedItem other = best.get(item.itemId());
            if (other == null || item.version().compareTo(other.version()) > 0) {
                best.put(item.itemId(), item);
            }
        }
        return List.copyOf(best.values());
    }

    public Map<String, Event> events() {
        return events;
    }

    private static String act(Mention mention) {
        CodedEvent event = mention.event();
        String direction = event.reciprocal()
                ? "="
                : event.source().code().orElseThrow()
                        + ">"
                        + event.target().orElseThrow().code().orElseThrow();
        return mention.relationship() + "|" + direction + "|" + event.kind().label() + "|"
                + event.phase().map(Phase::label).orElse("");
    }

    private static LocalDate day(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static boolean isDay(Mention mention) {
        return mention.event()
                .date()
                .filter(d -> d.precision() == Precision.DAY)
                .isPresent();
    }

    private static String dateOfEvent(Mention mention, List<Mention> sameAct) {
        if (isDay(mention)) {
            return mention.event().date().orElseThrow().toString();
        }
        Optional<LocalDate> earliest = sameAct.stream()
                .filter(Oracle::isDay)
                .map(other -> other.event().date().orElseThrow().first())
                .filter(day -> mention.event()
                        .date()
                        .map(date -> date.covers(day))
                        .orElseGet(() -> week(day).equals(week(day(mention.reported())))))
                .min(Comparator.naturalOrder());
        return earliest.map(LocalDate::toString)
                .or(() -> mention.event().date().map(EventDate::toString))
                .orElseGet(() -> week(day(mention.reported())));
    }

    private static String week(LocalDate day) {
        return DateTimeFormatter.ISO_WEEK_DATE
                .format(day.with(DayOfWeek.MONDAY))
                .substring(0, 8);
    }

    private static Event event(String act, String date, List<Mention> mentions) {
        Comparator<Mention> place = Comparator.comparing(Mention::itemId)
                .thenComparing(m -> m.event().passage().begin())
                .thenComparing(Mention::ordinal);
        Mention best = mentions.stream()
                .max(Comparator.<Mention, Integer>comparing(m -> m.event()
                                .date()
                                .map(d -> PRECISIONS.indexOf(d.precision()))
                                .orElse(-1))
                        .thenComparing(m -> m.event().confidence())
                        .thenComparing(Mention::reported, Comparator.reverseOrder())
                        .thenComparing(place))
                .orElseThrow();
        return new Event(
                act.substring(0, 7) + "." + sha256(act + "|" + date).substring(0, 20),
                best,
                mentions.stream()
                        .map(Mention::reported)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                mentions.stream()
                        .map(Mention::reported)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                Optional.empty(),
                mentions.size(),
                distinct(mentions, Oracle::source),
                distinct(mentions, Mention::textHash),
                mentions.stream()
                        .sorted(Comparator.comparing(Mention::reported).thenComparing(place))
                        .limit(8)
                        .toList());
    }

    private static int distinct(Collection<Mention> mentions, Function<Mention, String> trait) {
        return (int) mentions.stream().map(trait).distinct().count();
    }

    /** Generated publishers are not blank, and generated addresses are plain. */
    private static String source(Mention mention) {
        return mention.publisher()
                .map(name -> "by " + name.strip().toLowerCase(Locale.ROOT))
                .orElseGet(() -> mention.url()
                        .map(url -> url.replaceAll("^https?://(www\\.)?([^/]*).*$", "$2"))
                        .orElse(""));
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "%064x".formatted(new BigInteger(1, hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How two sides stand. */
    public Optional<RelationState> state(Relationship pair, List<Long> weights) {
        return state(pair, LocalDate.MAX, weights);
    }

    /** How two sides stood on a day, of which the events of later days tell nothing. */
    Optional<RelationState> state(Relationship pair, LocalDate until, List<Long> weights) {
        List<Event> ours = events.values().stream()
                .filter(event -> event.representative().relationship().equals(pair))
                .filter(event -> !day(event.reported()).isAfter(until))
                .sorted(Comparator.comparing(Event::reported)
                        .thenComparing(Event::id)
                        .reversed())
                .toList();
        if (ours.isEmpty()) {
            return Optional.empty();
        }
        LocalDate asOf = day(ours.get(0).reported());
        Map<PloverType, Integer> types = new EnumMap<>(PloverType.class);
        List<Integer> classes = new ArrayList<>(List.of(0, 0, 0, 0, 0));
        for (Event event : ours) {
            var cameo = event.representative().event().cameo();
            types.merge(cameo.ploverType().orElseThrow(), 1, Integer::sum);
            classes.set(cameo.quadClass(), classes.get(cameo.quadClass()) + 1);
        }
        List<Event> upcoming = upcoming(ours, asOf);
        List<Event> proposals = proposals(ours, asOf);
        long score = score(ours, asOf, weights);
        return Optional.of(new RelationState(
                pair,
                asOf,
                ours.size(),
                types,
                classes,
                within(ours, asOf, 7),
                within(ours, asOf, 30),
                within(ours, asOf, 90),
                score,
                score - score(ours, asOf.minusDays(30), weights),
                ours.stream()
                        .filter(e -> kind(e) == Kind.CONSULT
                                || phase(e).filter(MEETS::contains).isPresent())
                        .max(Comparator.comparing(Oracle::contactDay)
                                .thenComparing(Event::reported)
                                .thenComparing(Event::id))
                        .map(EventSummary::of),
                top(upcoming, 20),
                upcoming.size(),
                top(proposals, 20),
                proposals.size(),
                top(ours, 10),
                ours.stream().mapToInt(Event::mentions).sum(),
                sources(pair, until)));
    }

    /** Distinct sources of the events up to a day. */
    private int sources(Relationship pair, LocalDate until) {
        List<Mention> mentions = events.values().stream()
                .filter(event -> event.representative().relationship().equals(pair))
                .filter(event -> !day(event.reported()).isAfter(until))
                .flatMap(event -> mentionsOf.get(event.id()).stream())
                .toList();
        return distinct(mentions, Oracle::source);
    }

    private static List<EventSummary> top(List<Event> list, int limit) {
        return list.stream().limit(limit).map(EventSummary::of).toList();
    }

    private static int within(List<Event> ours, LocalDate asOf, int days) {
        return (int) ours.stream()
                .filter(e -> day(e.reported()).isAfter(asOf.minusDays(days)))
                .count();
    }

    private static long score(List<Event> ours, LocalDate asOf, List<Long> weights) {
        long score = 0;
        for (Event event : ours) {
            long age = ChronoUnit.DAYS.between(day(event.reported()), asOf);
            if (age >= 0 && age < weights.size()) {
                score += weights.get((int) age)
                        * event.representative().event().cameo().goldsteinTenths();
            }
        }
        return score;
    }

    private static Kind kind(Event event) {
        return event.representative().event().kind();
    }

    private static Optional<Phase> phase(Event event) {
        return event.representative().event().phase();
    }

    private static Optional<EventDate> date(Event event) {
        return event.representative().event().date();
    }

    private static LocalDate contactDay(Event event) {
        LocalDate told = day(event.reported());
        return date(event).map(EventDate::last).filter(told::isAfter).orElse(told);
    }

    private static boolean speaksTo(Event later, Event earlier) {
        boolean sameVisitor = act(later.representative())
                .substring(8, 15)
                .equals(act(earlier.representative()).substring(8, 15));
        int order =
                Comparator.comparing(Event::reported).thenComparing(Event::id).compare(later, earlier);
        return order > 0 && kind(later) == kind(earlier) && (kind(later) != Kind.VISIT || sameVisitor);
    }

    private static List<Event> upcoming(List<Event> ours, LocalDate asOf) {
        return ours.stream()
                .filter(e -> Stream.of(Phase.SCHEDULED, Phase.POSTPONED).anyMatch(p -> phase(e).equals(Optional.of(p))))
                .filter(e -> date(e).filter(d -> !d.last().isBefore(asOf)).isPresent())
                .filter(e -> ours.stream().noneMatch(other -> speaksTo(other, e) && settles(other, e)))
                .sorted(Comparator.comparing((Event e) -> date(e).orElseThrow().first())
                        .thenComparing(e -> date(e).orElseThrow().precision(), Comparator.reverseOrder())
                        .thenComparing(Event::reported)
                        .thenComparing(Event::id))
                .toList();
    }

    private static boolean settles(Event other, Event plan) {
        EventDate planned = date(plan).orElseThrow();
        Predicate<EventDate> endsBeforePlan = d -> d.last().isBefore(planned.first());
        Predicate<EventDate> beginsAfterPlan = d -> d.first().isAfter(planned.last());
        boolean overlaps =
                date(other).filter(endsBeforePlan.or(beginsAfterPlan).negate()).isPresent();
        boolean undated = date(other).isEmpty();
        Phase phase = phase(other).orElseThrow();
        if (ENDS.contains(phase)) {
            return undated || overlaps;
        }
        if (MEETS.contains(phase)) {
            return overlaps || (undated && !day(other.reported()).isBefore(planned.first()));
        }
        if (phase == Phase.POSTPONED) {
            return undated || date(other).filter(endsBeforePlan.negate()).isPresent();
        }
        return phase == Phase.SCHEDULED
                && date(other)
                        .filter(d -> planned.covers(d.first()) && planned.covers(d.last()))
                        .isPresent();
    }

    private static List<Event> proposals(List<Event> ours, LocalDate asOf) {
        return ours.stream()
                .filter(e -> phase(e).equals(Optional.of(Phase.PROPOSED)))
                .filter(e -> ChronoUnit.DAYS.between(day(e.reported()), asOf) <= 180)
                .filter(e -> ours.stream()
                        .noneMatch(other -> speaksTo(other, e)
                                && phase(other).filter(ANSWERS::contains).isPresent()))
                .toList();
    }
}
