package dev.entente.topology;

import dev.entente.coding.Coding;
import dev.entente.event.Actor;
import dev.entente.event.CameoTable;
import dev.entente.event.CodedEvent;
import dev.entente.event.EventDate;
import dev.entente.event.Kind;
import dev.entente.event.Passage;
import dev.entente.event.Phase;
import dev.entente.event.Place;
import dev.entente.event.Relationship;
import dev.entente.news.NewsItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads events from lines that spell them out: {@code JPN PRK talks/scheduled 036 2014-03-03 CHN:Shenyang}; date and
 * place may be missing. Other lines say nothing, and {@code crash} makes the coder throw.
 */
final class ScriptedCoder implements Function<NewsItem, Coding> {

    private final CameoTable cameos = CameoTable.shipped();

    @Override
    public Coding apply(NewsItem item) {
        List<CodedEvent> events = new ArrayList<>();
        int begin = 0;
        for (String line : item.text().split("\n", -1)) {
            if (line.equals("crash")) {
                throw new IllegalStateException("told to crash");
            }
            String[] words = line.split(" ", -1);
            if (words.length >= 4 && words[0].matches("[A-Z]{3}")) {
                events.add(event(item, line, begin, words));
            }
            begin += line.length() + 1;
        }
        return new Coding(events, 0);
    }

    private CodedEvent event(NewsItem item, String line, int begin, String[] words) {
        String[] what = words[2].split("/", -1);
        Kind kind = Kind.of(what[0]);
        Optional<Phase> phase = what.length > 1 ? Optional.of(Phase.of(what[1])) : Optional.empty();
        boolean reciprocal = (kind == Kind.TALKS || kind == Kind.REUNION || kind == Kind.AGREEMENT)
                && phase.orElseThrow() != Phase.PROPOSED;
        boolean swapped = reciprocal && words[0].compareTo(words[1]) > 0;
        return new CodedEvent(
                item.id(),
                true,
                Optional.empty(),
                Optional.of(Relationship.between(words[0], words[1])),
                "0123456789abcdef0123",
                kind,
                phase,
                reciprocal,
                country(words[swapped ? 1 : 0]),
                Optional.of(country(words[swapped ? 0 : 1])),
                Optional.empty(),
                cameos.get(words[3]),
                words.length > 4 ? Optional.of(EventDate.parse(words[4])) : Optional.empty(),
                words.length > 4 ? Optional.of("on " + words[4]) : Optional.empty(),
                words.length > 5 ? Optional.of(place(words[5])) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                90,
                Passage.of(line, begin, begin + line.length(), "scripted"));
    }

    private static Actor country(String code) {
        return new Actor(Optional.of(code), Optional.empty(), Optional.empty(), code, code);
    }

    private static Place place(String text) {
        String[] parts = text.split(":", -1);
        return new Place(Optional.of(parts[0]), parts[1]);
    }
}
