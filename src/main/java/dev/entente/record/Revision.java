package dev.entente.record;

import dev.entente.event.Event;
import dev.entente.event.Mention;
import dev.entente.event.Relationship;
import dev.entente.hash.Sha256;
import dev.entente.record.ClaimBook.Trait;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

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
    private final Instant sealedBefore;
    private final Map<Claim, Touch> touched = new LinkedHashMap<>();

    /** @param sealedBefore items whose mentions were reported earlier stay as they are */
    Revision(
            SortedStore store, Relationship relationship, Codec<Mention> codec, Linking linking, Instant sealedBefore) {
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

    /** Replaces what an item says. */
    Changes replace(ItemMentions item) {
        SortedMap<Integer, Mention> before = mentions.of(item.itemId());
        if (before.values().stream().anyMatch(mention -> mention.reported().isBefore(sealedBefore))) {
            return Changes.NONE;
        }
        SortedMap<Integer, Mention> after = new TreeMap<>();
        item.mentions().forEach(mention -> after.put(mention.ordinal(), mention));
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
        sources.open(claim);
        mentions.add(claim, mention);
        if (claims.count(claim, 1) == 1) {
            noteMoves(claim);
        }
        countTraits(claim, mention, 1);
    }

    private void remove(Mention mention) {
        Claim claim = Claim.of(mention);
        sources.open(claim);
        mentions.remove(claim, mention);
        countTraits(claim, mention, -1);
        if (claims.count(claim, -1) == 0) {
            sources.forgetDay(claim);
            noteMoves(claim);
        }
    }

    private Touch touch(Claim event) {
        return touched.computeIfAbsent(event, any -> new Touch());
    }

    private void countTraits(Claim claim, Mention mention, int change) {
        Claim event = claims.owner(claim);
        Touch touch = touch(event);
        List<Claim> members = claims.members(event);
        for (Trait trait : Trait.values()) {
            byte[] value = trait.of(mention);
            if (claims.count(trait, claim, value, change)) {
                if (trait == Trait.SOURCE) {
                    sources.note(claim, value, change);
                }
                if (!claims.othersHave(trait, members, claim, value)) {
                    touch.distinct.merge(trait, change, Integer::sum);
                }
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
        Map<Claim, Event> changed = new LinkedHashMap<>();
        List<EventChange> removals = new ArrayList<>();
        touched.forEach((claim, touch) -> {
            Optional<EventEntry> before = events.get(claim);
            if (claims.isLive(claim) && claims.joins(claim).isEmpty()) {
                Event event = event(claim, before, touch);
                claims.members(claim).forEach(member -> sources.settle(member, Claim.utcDay(event.reported())));
                if (replace(claim, before, Optional.of(entry(event)))) {
                    changed.put(claim, event);
                    link(claim, before, Optional.of(event));
                }
            } else if (before.isPresent()) {
                replace(claim, before, Optional.empty());
                Optional<Claim> successor = claims.joins(claim);
                link(claim, before, Optional.empty());
                successor.ifPresent(day -> engagements.succeed(claim, day));
                removals.add(new EventChange.Removal(claim.id(), claim.family(), successor.map(Claim::id)));
            }
        });
        sources.settleTheGone();
        events.putTotals(totals);
        Optional<Days> days = events.days().write();
        engagements.refold();
        engagements.moved().forEach(mark -> changed.computeIfAbsent(mark.claim(), this::untouched));
        List<EventChange> upserts = new ArrayList<>();
        changed.forEach((claim, event) -> upserts.add(new EventChange.Upsert(withEngagement(claim, event))));
        return new Changes(inOrder(upserts, removals), engagements.changes(this::mark), days);
    }

    private boolean replace(Claim claim, Optional<EventEntry> before, Optional<EventEntry> after) {
        if (before.equals(after)) {
            return false;
        }
        events.replace(claim, before, after, totals);
        return true;
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
    private Event untouched(Claim claim) {
        return event(claim, events.get(claim), new Touch());
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
        List<MentionRows.Row> evidence = new ArrayList<>();
        TreeSet<Instant> latest = new TreeSet<>();
        int count = 0;
        for (Claim member : members) {
            evidence.addAll(mentions.earliest(member, Event.MAX_EVIDENCE));
            latest.add(mentions.lastReported(member));
            count += claims.mentions(member);
        }
        evidence.sort(MentionRows.Row.ORDER);
        return new Event(
                events.mark(evidence.get(0).reported(), claim).id(),
                mentions.best(claim),
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

    private EventEntry entry(Event event) {
        Sha256 hash = new Sha256()
                .add(mentions.bytes(event.representative()))
                .add(new ByteWriter().instant(event.lastReported()).done());
        event.evidence().forEach(mention -> hash.add(mentions.bytes(mention)));
        var cameo = event.representative().event().cameo();
        return new EventEntry(
                hash.hex(EventEntry.HASH_BYTES),
                event.reported(),
                event.mentions(),
                event.sources(),
                event.independentTexts(),
                cameo.ploverType(),
                cameo.quadClass(),
                cameo.goldsteinTenths());
    }
}
