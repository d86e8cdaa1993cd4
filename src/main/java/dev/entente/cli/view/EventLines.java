package dev.entente.cli.view;

import dev.entente.cli.view.Style.Tone;
import dev.entente.event.CodeNames;
import dev.entente.wire.Description;
import dev.entente.wire.PublishedEvent;
import dev.entente.wire.PublishedEvent.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the records of the event topics as news of events: a new one with its quote, another report of a known one, one
 * that is dated or described anew, one that is taken back.
 *
 * <p>Remembers the events that it told; for one thread.
 */
public final class EventLines {

    private static final int TIME_COLUMNS = 19;
    private static final int SIDES_COLUMNS = 28;
    private static final int WHAT_COLUMNS = 25;
    private static final int QUOTE_LINES = 2;
    private static final int NARROW_INDENT = 4;

    /** Under this width the quote begins at the left. */
    private static final int WIDE = 90;

    private final Style style;
    private final Words words;
    private final Map<String, PublishedEvent> known = new HashMap<>();
    private final Map<String, PublishedEvent> predecessors = new HashMap<>();

    public EventLines(Style style, CodeNames countries) {
        this.style = style;
        this.words = new Words(style, countries);
    }

    /** The lines for a record with a value. */
    public List<String> told(PublishedEvent event) {
        PublishedEvent before = known.put(event.id(), event);
        if (before != null && before.description().equals(event.description())) {
            return before.mentions() == event.mentions() ? List.of() : List.of(counted(before, event));
        }
        Optional<PublishedEvent> older =
                Optional.ofNullable(before).or(() -> Optional.ofNullable(predecessors.remove(event.id())));
        List<String> lines = new ArrayList<>();
        lines.addAll(head(event, older));
        lines.addAll(quote(event.evidence().get(0)));
        return lines;
    }

    /**
     * The lines for a tombstone.
     *
     * @param id its key
     * @param successor the event that it lives on in, where its headers name one
     */
    public List<String> takenBack(String id, Optional<String> successor) {
        PublishedEvent before = known.remove(id);
        if (before == null) {
            return List.of();
        }
        if (successor.isPresent()) {
            predecessors.put(successor.get(), before);
            return List.of();
        }
        return List.of(note(before, "taken back, no report stands any longer"));
    }

    /** One line in columns where the terminal is wide enough, else two. */
    private List<String> head(PublishedEvent event, Optional<PublishedEvent> older) {
        Description said = event.description();
        String time = Style.padded(words.time(event.reported()), TIME_COLUMNS);
        String sides = sides(event);
        String what = words.what(said.kind(), said.phase(), said.format());
        Tone tone = words.tone(said.kind(), said.phase());
        String rest = words.whenAndWhere(said.date(), said.place())
                + older.map(before -> revision(before.description(), said)).orElse("");
        String left = time + Style.padded(sides, SIDES_COLUMNS) + " " + Style.padded(what, WHAT_COLUMNS) + " ";
        if (left.length() + rest.length() <= style.width()) {
            String line = time
                    + Style.padded(style.tone(Tone.STRONG, sides), SIDES_COLUMNS)
                    + " "
                    + Style.padded(style.tone(tone, what), WHAT_COLUMNS)
                    + " "
                    + rest;
            return List.of(line.stripTrailing());
        }
        int room = style.width() - NARROW_INDENT;
        String shortWhat = style.cut(what, room);
        String shortRest = style.cut(rest.isEmpty() ? "" : "  " + rest, Math.max(0, room - Style.length(shortWhat)));
        return List.of(
                time + style.tone(Tone.STRONG, style.cut(sides, style.width() - TIME_COLUMNS)),
                " ".repeat(NARROW_INDENT) + style.tone(tone, shortWhat) + shortRest);
    }

    private String revision(Description before, Description now) {
        String was = words.whenAndWhere(before.date(), before.place());
        String is = words.whenAndWhere(now.date(), now.place());
        return was.equals(is) || was.isEmpty() ? " (revised)" : " (before: " + was + ")";
    }

    private String sides(PublishedEvent event) {
        Description said = event.description();
        return words.sides(
                said.source().code().orElseThrow(),
                said.target().orElseThrow().code().orElseThrow(),
                said.reciprocal());
    }

    private String counted(PublishedEvent before, PublishedEvent event) {
        if (event.mentions() < before.mentions()) {
            return note(event, "a report was taken back, " + Words.count(event.mentions(), "report") + " left");
        }
        String sources = event.sources() > 1 ? " from " + event.sources() + " publishers" : "";
        return note(event, "now in " + Words.count(event.mentions(), "report") + sources);
    }

    private String note(PublishedEvent event, String what) {
        Description said = event.description();
        String when = words.whenAndWhere(said.date(), said.place());
        String subject = sides(event) + ", " + words.what(said.kind(), said.phase(), said.format())
                + (when.isEmpty() ? "" : ", " + when);
        return style.tone(
                Tone.QUIET,
                style.cut(
                        Style.padded(words.time(event.lastReported()), TIME_COLUMNS) + what + ": " + subject,
                        style.width()));
    }

    private List<String> quote(Evidence evidence) {
        int indent = style.width() >= WIDE ? TIME_COLUMNS : NARROW_INDENT;
        int columns = style.width() - indent;
        String publisher =
                evidence.publisher().map(style::clean).map(name -> "  " + name).orElse("");
        List<String> wrapped =
                Wrapped.lines(style.quoted(style.clean(evidence.passage().sentence())), columns);
        List<String> shown = new ArrayList<>(wrapped.subList(0, Math.min(QUOTE_LINES, wrapped.size())));
        int last = shown.size() - 1;
        int room = columns - Style.length(publisher);
        if (wrapped.size() > QUOTE_LINES || Style.length(shown.get(last)) > room) {
            String whole =
                    wrapped.size() > QUOTE_LINES ? shown.get(last) + " " + wrapped.get(QUOTE_LINES) : shown.get(last);
            shown.set(last, style.cut(whole, room));
        }
        shown.set(last, shown.get(last) + style.tone(Tone.QUIET, publisher));
        return shown.stream().map(line -> " ".repeat(indent) + line).toList();
    }
}
