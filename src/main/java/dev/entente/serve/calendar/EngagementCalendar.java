package dev.entente.serve.calendar;

import static java.util.Objects.requireNonNull;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.text.ICalWriter;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;
import dev.entente.event.CodeNames;
import dev.entente.event.EventDate;
import dev.entente.event.Phase;
import dev.entente.event.Place;
import dev.entente.record.Engagement;
import dev.entente.record.Engagement.Step;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Engagements as iCalendar (RFC 5545, 7986): one entry each, for all of its days. The entry's UID is made of the
 * engagement's id and its SEQUENCE grows with every record of it, so that a calendar that is subscribed to moves an
 * entry when the engagement is postponed, and strikes it when it is called off. Nothing in it depends on the clock: the
 * same engagements give the same bytes.
 */
public final class EngagementCalendar {

    /** How often a client should look again. */
    private static final Duration REFRESH = Duration.builder().minutes(15).build();

    private final CodeNames names;
    private final String domain;

    /**
     * An engagement, and what its entry's SEQUENCE is.
     *
     * @param sequence greater than that of every earlier state of the engagement; from 0
     */
    public record Entry(Engagement engagement, long sequence) {

        public Entry {
            requireNonNull(engagement, "engagement");
        }

        /** As the format can have it. */
        int number() {
            return (int) Math.min(sequence, Integer.MAX_VALUE);
        }
    }

    /** @param namespace of the topics; empty for none. Calendars of several namespaces do not overwrite each other. */
    public EngagementCalendar(CodeNames names, String namespace) {
        this.names = requireNonNull(names, "names");
        this.domain = namespace.isEmpty() ? "entente" : namespace + ".entente";
    }

    /**
     * The calendar, as text with lines of 75 octets at most.
     *
     * @param name what a calendar client calls it
     * @param entries engagements without a date, and those of which only the year is known, are left out
     */
    public String write(String name, List<Entry> entries) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar(name, entries));
        } catch (IOException e) {
            throw new UncheckedIOException("a calendar cannot be written", e);
        }
        return FoldedLines.of(text.toString());
    }

    private ICalendar calendar(String name, List<Entry> entries) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Entente//engagements//EN");
        calendar.setMethod(Method.publish());
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        calendar.setRefreshInterval(REFRESH).setParameter("VALUE", "DURATION");
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT15M");
        for (Entry one : entries) {
            entry(one).ifPresent(calendar::addEvent);
        }
        if (calendar.getEvents().isEmpty()) {
            calendar.addComponent(universalTime());
        }
        return calendar;
    }

    /** A calendar has to have a component; this one says nothing. */
    private static VTimezone universalTime() {
        VTimezone zone = new VTimezone("Etc/UTC");
        StandardTime standard = new StandardTime();
        standard.setDateStart(new DateTimeComponents(1970, 1, 1, 0, 0, 0, false));
        standard.setTimezoneOffsetFrom(new UtcOffset(0));
        standard.setTimezoneOffsetTo(new UtcOffset(0));
        zone.addStandardTime(standard);
        return zone;
    }

    private Optional<VEvent> entry(Entry one) {
        return date(one.engagement())
                .filter(date -> date.precision() != EventDate.Precision.YEAR)
                .map(date -> entry(one, date));
    }

    /** Where it was put off and no new date is known: the last that it had. */
    private static Optional<EventDate> date(Engagement engagement) {
        if (engagement.scheduledFor().isPresent() || engagement.phase() != Phase.POSTPONED) {
            return engagement.scheduledFor();
        }
        List<EventDate> dates = engagement.history().stream()
                .flatMap(step -> step.date().stream())
                .toList();
        return dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(dates.size() - 1));
    }

    private VEvent entry(Entry one, EventDate date) {
        Engagement engagement = one.engagement();
        VEvent entry = new VEvent();
        Date changed = Date.from(engagement.lastReported());
        entry.setUid(engagement.id() + "@" + domain);
        entry.setSequence(one.number());
        entry.setDateTimeStamp(changed);
        entry.setLastModified(changed);
        entry.setCreated(Date.from(engagement.reported()));
        entry.setDateStart(day(date.first()), false);
        entry.setDateEnd(day(date.last().plusDays(1)), false);
        entry.setStatus(status(engagement));
        entry.setTransparency(true);
        entry.setSummary(summary(engagement));
        engagement.place().map(this::place).ifPresent(entry::setLocation);
        entry.setDescription(description(engagement, date));
        entry.addCategories(engagement.kind().label());
        return entry;
    }

    private static Date day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static Status status(Engagement engagement) {
        return switch (engagement.phase()) {
            case SCHEDULED, UNDERWAY, CONCLUDED -> Status.confirmed();
            case PROPOSED, AGREED -> Status.tentative();
            case POSTPONED -> engagement.scheduledFor().isPresent() ? Status.tentative() : Status.cancelled();
            case CANCELLED, REJECTED -> Status.cancelled();
        };
    }

    private String summary(Engagement engagement) {
        String what = clean(engagement.format().orElse(engagement.kind().label()));
        return sides(engagement) + ": " + what
                + switch (engagement.phase()) {
                    case SCHEDULED -> "";
                    case POSTPONED ->
                        engagement.scheduledFor().isPresent() ? " (postponed to this date)" : " (postponed)";
                    case CONCLUDED -> " (held)";
                    default -> " (" + engagement.phase().label() + ")";
                };
    }

    private String sides(Engagement engagement) {
        String first = engagement.relationship().first();
        String second = engagement.relationship().second();
        Optional<String> visitor = engagement.visitor();
        if (visitor.isEmpty()) {
            return names.name(first) + " – " + names.name(second);
        }
        boolean forth = visitor.get().equals(first);
        return names.name(forth ? first : second) + " → " + names.name(forth ? second : first);
    }

    private String place(Place place) {
        String name = clean(place.name());
        return place.country()
                .map(names::name)
                .filter(country -> !country.equalsIgnoreCase(name))
                .map(country -> name + ", " + country)
                .orElse(name);
    }

    private static String description(Engagement engagement, EventDate date) {
        List<String> lines = new ArrayList<>();
        if (date.precision() == EventDate.Precision.MONTH) {
            lines.add("Only the month is known.");
        }
        if (engagement.phase() == Phase.POSTPONED && engagement.scheduledFor().isEmpty()) {
            lines.add("No new date is known.");
        }
        lines.add(engagement.history().stream().map(EngagementCalendar::step).collect(Collectors.joining("\n")));
        return String.join("\n", lines);
    }

    /** {@code 2014-02-27: scheduled for 2014-03-03}. */
    private static String step(Step step) {
        String date = step.date()
                .map(day -> (step.phase() == Phase.POSTPONED ? " to " : " for ") + day)
                .orElse("");
        return step.reported().atOffset(ZoneOffset.UTC).toLocalDate() + ": "
                + step.phase().label() + date;
    }

    /** Words of a feed: no control characters, which the format cannot carry. */
    private static String clean(String words) {
        return words.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
