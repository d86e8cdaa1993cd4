package dev.entente.news.source;

import com.rometools.rome.feed.synd.SyndEntry;
import dev.entente.news.Times;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;

/**
 * When an entry of a feed was published and changed, with the offset that it was written in: "Thursday" is understood
 * in it, and what the feed's reader makes of a time has lost it.
 *
 * @param published RFC 3339
 * @param updated RFC 3339; empty where the form has no time of change
 */
record EntryTimes(Optional<String> published, Optional<String> updated) {

    static final EntryTimes NONE = new EntryTimes(Optional.empty(), Optional.empty());

    private static final List<String> PUBLISHED = List.of("pubDate", "published", "issued", "created", "date");
    private static final List<String> UPDATED = List.of("updated", "modified");

    /** The names of zones in RFC 822, section 5. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("GMT", "+0000"),
            Map.entry("UT", "+0000"),
            Map.entry("UTC", "+0000"),
            Map.entry("Z", "+0000"),
            Map.entry("EST", "-0500"),
            Map.entry("EDT", "-0400"),
            Map.entry("CST", "-0600"),
            Map.entry("CDT", "-0500"),
            Map.entry("MST", "-0700"),
            Map.entry("MDT", "-0600"),
            Map.entry("PST", "-0800"),
            Map.entry("PDT", "-0700"));

    private static final DateTimeFormatter RFC_822 = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[EEE, ]d MMM uuuu H:mm[:ss] xx")
            .toFormatter(Locale.ENGLISH);

    /** The times of all entries, in the order of the document. */
    static List<EntryTimes> of(Document feed) {
        Element root = feed.getRootElement();
        List<EntryTimes> times = new ArrayList<>();
        add(times, root);
        root.getChildren().stream()
                .filter(child -> child.getName().equals("channel"))
                .forEach(channel -> add(times, channel));
        return times;
    }

    private static void add(List<EntryTimes> times, Element parent) {
        for (Element child : parent.getChildren()) {
            if (child.getName().equals("item") || child.getName().equals("entry")) {
                Optional<String> updated = first(child, UPDATED);
                times.add(new EntryTimes(first(child, PUBLISHED).or(() -> updated), updated));
            }
        }
    }

    private static Optional<String> first(Element entry, List<String> names) {
        return names.stream()
                .flatMap(name -> entry.getChildren().stream()
                        .filter(child -> child.getName().equals(name)))
                .flatMap(child -> parse(child.getTextTrim()).stream())
                .map(OffsetDateTime::toString)
                .findFirst();
    }

    private static Optional<OffsetDateTime> parse(String text) {
        return Times.parse(text).or(() -> parse822(text));
    }

    private static Optional<OffsetDateTime> parse822(String text) {
        int space = text.lastIndexOf(' ') + 1;
        String zone = text.substring(space);
        try {
            return Optional.of(OffsetDateTime.parse(
                    text.substring(0, space) + ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), zone), RFC_822));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** These, and for what could not be read the feed reader's guess, in UTC. */
    EntryTimes or(SyndEntry entry) {
        Optional<String> changed = updated.or(() -> guess(entry.getUpdatedDate()));
        return new EntryTimes(
                published.or(() -> guess(entry.getPublishedDate())).or(() -> changed), changed);
    }

    private static Optional<String> guess(Date date) {
        return Optional.ofNullable(date).map(time -> time.toInstant().toString());
    }
}
