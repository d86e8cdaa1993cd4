package dev.entente.record;

import dev.entente.event.Event;
import dev.entente.event.Mention;
import dev.entente.event.Relationship;
import dev.entente.hash.Hashed;
import dev.entente.record.Reports.Trait;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One change of what an item says of a relationship. Mentions go out and come in one by one; at the end the events that
 * were touched are looked at once, so that what went out and came back leaves no trace.
 */
final class Revision {

    private final MentionRows mentions;
    private final ClaimBook claims;
    private final EventBook events;
    private final SourceBook sources;
    private final EngagementFold engagements;
    private final Totals totals;
    private final Function<Event, byte[]> form;
    private final Instant sealedBefore;
    private final Map<Claim, Live> live = new LinkedHashMap<>();
    private final Map<Claim, Touch> touched = new LinkedHashMap<>();

    /**
     * @param form how an event is published
     * @param sealedBefore items whose mentions were reported earlier stay as they are
     */
    Revision(
            SortedStore store,
            Relationship relationship,
            Codec<Mention> codec,
            Function<Event, byte[]> form,
            Linking linking,
            Instant sealedBefore) {
        this.form = form;
        this.sealedBefore = sealedBefore;
        this.mentions = new MentionRows(store, relationship, codec);
        this.claims = new ClaimBook(store, relationship);
        this.events = new EventBook(store, relationship);
        this.engagements = new EngagementFold(store, relationship, linking);
        this.totals = events.totals();
        this.sources = new SourceBook(store, relationship, claims, events.days(), totals);
    }

    /** What happened so far to the counts of an event. */
    private static final class Touch {
        private final Map<Trait, Integer> distinct = new EnumMap<>(Trait.class);
        private boolean claimsMoved;
    }

    /** An event as it now stands, and what was kept of it before. */
    private record Live(Event event, Optional<EventEntry> before) {}

    /** Replaces what an item says. */
    Changes replace(ItemMentions item) {
        SortedMap<Integer, Mention> before = mentions.of(item.itemId());
        if (before.values().stream().anyMatch(mention -> mention.reported().isBefore(sealedBefore))) {
            return Changes.NONE;
        }
        SortedMap<Integer, Mention> after = new TreeMap<>();
        item.mentions().forEach(mention -> after.put(mention.ordinal(), mention));
        if (before.equals(after)) {
            return Changes.NONE;
        }
        mentions.put(item.itemId(), after.values());
        before.forEach((ordinal, mention) -> {
            if (!mention.equals(after.get(ordinal))) {
                remove(mention);
            }
        });
        after.forEach((ordinal, mention) -> {
            if (!mention.equals(before.get(ordinal))) {
                add(mention);
            }
        });
        return close();
    }

    private void add(Mention mention) {
        Claim claim = Claim.of(mention);
        Report report = Report.of(mention);
        sources.open(claim);
        mentions.add(claim, mention);
        Set<Trait> come = missing(claim, report);
        claims.add(claim, report);
        if (claims.mentions(claim) == 1) {
            noteMoves(claim);
        }
        countTraits(claim, report, come, 1);
    }

    private void remove(Mention mention) {
        Claim claim = Claim.of(mention);
        Report report = Report.of(mention);
        sources.open(claim);
        Claim event = claims.owner(claim);
        List<Claim> members = claims.members(event);
        mentions.remove(claim, mention);
        claims.remove(claim, report);
        countTraits(claim, report, missing(claim, report), -1, event, members);
        if (!claims.isLive(claim)) {
            sources.forgetDay(claim);
            noteMoves(claim);
        }
    }

    private Touch touch(Claim event) {
        return touched.computeIfAbsent(event, any -> new Touch());
    }

    /** The traits of a report that no report of a claim has. */
    private Set<Trait> missing(Claim claim, Report report) {
        Reports reports = claims.reports(claim);
        Set<Trait> missing = EnumSet.noneOf(Trait.class);
        for (Trait trait : Trait.values()) {
            if (!reports.have(trait, trait.of(report))) {
                missing.add(trait);
            }
        }
        return missing;
    }

    private void countTraits(Claim claim, Report report, Set<Trait> traits, int change) {
        Claim event = claims.owner(claim);
        countTraits(claim, report, traits, change, event, claims.members(event));
    }

    /** Counts traits that came to a claim or went from it. */
    private void countTraits(
            Claim claim, Report report, Set<Trait> traits, int change, Claim event, List<Claim> members) {
        Touch touch = touch(event);
        for (Trait trait : traits) {
            Digest value = trait.of(report);
            if (trait == Trait.SOURCE) {
                sources.note(claim, value, change);
            }
            if (!claims.othersHave(trait, members, claim, value)) {
                touch.distinct.merge(trait, change, Integer::sum);
            }
        }
    }

    /** A claim of a day that is new, or gone, takes coarse claims from the next day's event, or gives them back. */
    private void noteMoves(Claim day) {
        for (Claim coarse : day.coarser()) {
            LocalDate eve = day.first().minusDays(1);
            if (claims.isLive(coarse)
                    && claims.earliestDay(coarse, coarse.first(), eve).isEmpty()) {
                LocalDate morrow = day.first().plusDays(1);
                Claim rival = claims.earliestDay(coarse, morrow, coarse.last()).orElse(coarse);
                touch(day).claimsMoved = true;
                touch(rival).claimsMoved = true;
            }
        }
    }

    private Changes close() {
        List<EventChange> removals = new ArrayList<>();
        touched.forEach((claim, touch) -> {
            Optional<EventEntry> before = events.get(claim);
            if (claims.isLive(claim) && claims.joins(claim).isEmpty()) {
                Event event = event(claim, before, touch);
                claims.members(claim).forEach(member -> sources.settle(member, Claim.utcDay(event.reported())));
                replace(claim, before, Optional.of(event));
                live.put(claim, new Live(event, before));
            } else if (before.isPresent()) {
                Optional<Claim> successor = claims.joins(claim);
                replace(claim, before, Optional.empty());
                events.remove(claim);
                successor.ifPresent(day -> engagements.succeed(claim, day));
                removals.add(new EventChange.Removal(claim.id(), claim.family(), successor.map(Claim::id)));
            }
        });
        sources.settleTheGone();
        events.putTotals(totals);
        Optional<Days> days = events.writeDays();
        engagements.refold();
        engagements.moved().forEach(mark -> live.computeIfAbsent(mark.claim(), this::untouched));
        List<EventChange> upserts = new ArrayList<>();
        live.forEach((claim, event) -> publish(claim, event).ifPresent(upserts::add));
        return new Changes(inOrder(upserts, removals), engagements.changes(this::mark), days);
    }

    /** Replaces what is kept of an event and what hangs on it; what is published of it follows. */
    private void replace(Claim claim, Optional<EventEntry> before, Optional<Event> event) {
        Optional<EventEntry> after = event.map(EventEntry::of);
        if (!before.map(EventEntry::unpublished).equals(after)) {
            events.replace(claim, before, after, totals);
            link(claim, before, event);
        }
    }

    /** Notes what is published of a live event; empty where that is what was published last. */
    private Optional<EventChange> publish(Claim claim, Live now) {
        Event event = withEngagement(claim, now.event());
        Hashed value = Hashed.of(form.apply(event));
        EventEntry entry = EventEntry.of(event).publishedAs(Digest.of(value));
        if (!now.before().equals(Optional.of(entry))) {
            events.put(claim, entry);
        }
        return now.before().map(EventEntry::fingerprint).equals(Optional.of(entry.fingerprint()))
                ? Optional.empty()
                : Optional.of(new EventChange.Upsert(event, value));
    }

    private void link(Claim claim, Optional<EventEntry> before, Optional<Event> after) {
        if (claim.act().kind().isEngagement()) {
            engagements.replace(
                    before.map(entry -> events.mark(entry.reported(), claim)),
                    after.map(event -> new Telling(
                            events.mark(event.reported(), claim),
                            Traits.of(event.representative().event()))));
        }
    }

    /** An event that nothing became of, but that belongs to another engagement now. */
    private Live untouched(Claim claim) {
        Optional<EventEntry> before = events.get(claim);
        return new Live(event(claim, before, new Touch()), before);
    }

    private Event withEngagement(Claim claim, Event event) {
        return claim.act().kind().isEngagement()
                ? event.in(engagements.of(events.mark(event.reported(), claim)))
                : event;
    }

    private Mark mark(Claim event) {
        return events.mark(events.get(event).orElseThrow().reported(), event);
    }

    private static List<EventChange> inOrder(List<EventChange> upserts, List<EventChange> removals) {
        upserts.sort(Comparator.comparing(EventChange::id));
        removals.sort(Comparator.comparing(EventChange::id));
        upserts.addAll(removals);
        return upserts;
    }

    private Event event(Claim claim, Optional<EventEntry> before, Touch touch) {
        List<Claim> members = claims.members(claim);
        if (members.size() == 1 && claims.mentions(claim) == 1) {
            Optional<Mention> only = mentions.addedLast(claim);
            if (only.isPresent()) {
                return event(claim, only.get());
            }
        }
        List<Report> evidence = new ArrayList<>();
        TreeSet<Instant> latest = new TreeSet<>();
        int count = 0;
        for (Claim member : members) {
            Reports reports = claims.reports(member);
            evidence.addAll(reports.earliest(Event.MAX_EVIDENCE));
            latest.add(reports.lastReported());
            count += claims.mentions(member);
        }
        evidence.sort(Report.BY_TIME);
        return new Event(
                events.mark(evidence.get(0).reported(), claim).id(),
                mentions.get(claims.reports(claim).best()),
                evidence.get(0).reported(),
                latest.last(),
                Optional.empty(),
                count,
                distinct(Trait.SOURCE, members, before.map(EventEntry::sources), touch),
                distinct(Trait.TEXT, members, before.map(EventEntry::texts), touch),
                evidence.stream().limit(Event.MAX_EVIDENCE).map(mentions::get).toList());
    }

    /** An event of which one report tells. */
    private Event event(Claim claim, Mention only) {
        return new Event(
                events.mark(only.reported(), claim).id(),
                only,
                only.reported(),
                only.reported(),
                Optional.empty(),
                1,
                1,
                1,
                List.of(only));
    }

    /** Counted anew only where claims came or went whole: else what was counted before, and what changed since. */
    private int distinct(Trait trait, List<Claim> members, Optional<Integer> before, Touch touch) {
        return touch.claimsMoved
                ? claims.distinct(trait, members)
                : before.orElse(0) + touch.distinct.getOrDefault(trait, 0);
    }
}
