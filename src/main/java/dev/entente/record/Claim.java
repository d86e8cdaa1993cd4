package dev.entente.record;

import static java.util.Objects.requireNonNull;

import dev.entente.event.EventDate;
import dev.entente.event.Family;
import dev.entente.event.Mention;
import dev.entente.event.Phase;
import dev.entente.event.Relationship;
import dev.entente.hash.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What a mention claims to happen: mentions of equal claims tell of one event. Roles, places and CAMEO codes are no
 * part of it, since reports of one happening differ in them.
 *
 * <p>A claim of a day is an event. A coarser one joins the earliest event of the same act on a day in its interval, and
 * is an event of its own only where there is none; it never joins another coarse one.
 *
 * @param relationship the two sides
 * @param act what is done, and by whom
 * @param grain how precise the date is
 * @param first the first day of the date's interval; without a date, Monday of the report's week (ISO, by UTC day)
 */
public record Claim(Relationship relationship, Act act, Grain grain, LocalDate first) {

    static final int ID_DIGITS = 20;

    static final List<Grain> GRAINS = List.of(Grain.values());

    public Claim {
        requireNonNull(relationship, "relationship");
        requireNonNull(act, "act");
        if (!grain.first(first).equals(first)) {
            throw new IllegalArgumentException(
                    first + " does not begin a " + grain + "; " + grain.first(first) + " does");
        }
    }

    public static Claim of(Mention mention) {
        Optional<EventDate> date = mention.event().date();
        Grain grain = date.map(d -> Grain.of(d.precision())).orElse(Grain.WEEK);
        LocalDate day = date.map(EventDate::first).orElseGet(() -> utcDay(mention.reported()));
        return new Claim(mention.relationship(), Act.of(mention.event()), grain, grain.first(day));
    }

    static LocalDate utcDay(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    /** The date that is claimed; none for a week, which stands for no date. */
    Optional<EventDate> date() {
        return switch (grain) {
            case DAY -> Optional.of(new EventDate(first, EventDate.Precision.DAY));
            case WEEK -> Optional.empty();
            case MONTH -> Optional.of(new EventDate(first, EventDate.Precision.MONTH));
            case YEAR -> Optional.of(new EventDate(first, EventDate.Precision.YEAR));
        };
    }

    /** The last day of the date's interval. */
    public LocalDate last() {
        return grain.last(first);
    }

    /** The coarser claims that a claim of a day could take in; none for coarse claims. */
    List<Claim> coarser() {
        return grain == Grain.DAY
                ? Grain.COARSE.stream()
                        .map(coarse -> at(coarse, coarse.first(first)))
                        .toList()
                : List.of();
    }

    /** The same act at another date. */
    Claim at(Grain otherGrain, LocalDate otherFirst) {
        return new Claim(relationship, act, otherGrain, otherFirst);
    }

    /** The family of an event of this claim. */
    public Family family() {
        return Family.of(act.kind(), act.phase()).orElseThrow();
    }

    /** The id of an event of this claim: the relationship, a dot, 20 hex digits of the SHA-256 of {@link #text()}. */
    public String id() {
        return relationship + "." + digits();
    }

    /** The hex digits of the id. */
    String digits() {
        return Sha256.of(text()).hex(ID_DIGITS / 2);
    }

    /** Such as {@code JPN-PRK|=|talks|scheduled|2014-03-03} or {@code JPN-PRK|JPN>PRK|sanction||2014-W10}. */
    public String text() {
        return relationship.first()
                + '-'
                + relationship.second()
                + '|'
                + act.direction().of(relationship)
                + '|'
                + act.kind().label()
                + '|'
                + act.phase().map(Phase::label).orElse("")
                + '|'
                + grain.text(first);
    }

    /** The key of this claim within its relationship, which sorts by act, grain and day. */
    ByteWriter write(ByteWriter out) {
        return act.write(out).choice(GRAINS, grain).day(first);
    }

    static Claim read(Relationship relationship, ByteReader in) {
        Act act = Act.read(in);
        Grain grain = in.choice(GRAINS);
        return new Claim(relationship, act, grain, in.day());
    }
}
