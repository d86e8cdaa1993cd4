package dev.entente.record;

import dev.entente.event.Actor;
import dev.entente.event.CodedEvent;
import dev.entente.event.Mention;
import dev.entente.event.Passage;
import dev.entente.event.Place;
import java.util.Optional;

/**
 * How much of an item's words a mention keeps, so that whatever stands in the item, no stored value and no event of one
 * report is over {@link SortedStore#MAX_VALUE}: names, phrases and the rule up to {@value #MAX_WORDS} bytes, an address
 * up to {@value #MAX_ADDRESS}; bytes as canonical JSON would take them. The sentence and the item's id have limits of
 * their own, {@link Passage#MAX_SENTENCE} and 512 characters.
 */
public final class Bounds {

    /** The longest name or phrase, in bytes of JSON; a longer one is cut, and ends in an ellipsis. */
    public static final int MAX_WORDS = 240;

    /** The longest address, in bytes of JSON; a longer one leads nowhere when cut, so it is left out. */
    public static final int MAX_ADDRESS = 2000;

    private static final String CUT = "…";
    private static final int ESCAPED = 6;
    private static final int WIDE = 3;

    private Bounds() {}

    /** The mention with what is too long cut. */
    public static Mention cut(Mention mention) {
        return new Mention(
                cut(mention.event()),
                mention.ordinal(),
                mention.reported(),
                mention.publisher().map(Bounds::cut),
                mention.url().filter(url -> end(url, MAX_ADDRESS) == url.length()),
                cut(mention.textHash()));
    }

    private static CodedEvent cut(CodedEvent event) {
        Passage passage = event.passage();
        return new CodedEvent(
                event.itemId(),
                event.main(),
                event.aux(),
                event.relationship(),
                cut(event.happening()),
                event.kind(),
                event.phase(),
                event.reciprocal(),
                cut(event.source()),
                event.target().map(Bounds::cut),
                event.host().map(Bounds::cut),
                event.cameo(),
                event.date(),
                event.dateText().map(Bounds::cut),
                event.place().map(place -> new Place(place.country(), cut(place.name()))),
                event.format().map(Bounds::cut),
                event.firstSince(),
                event.confidence(),
                new Passage(passage.sentence(), passage.begin(), passage.end(), cut(passage.rule())));
    }

    private static Actor cut(Actor actor) {
        Optional<String> country = actor.country();
        return new Actor(country, actor.org(), actor.role(), cut(actor.name()), cut(actor.text()));
    }

    /** The text where it is short enough, else its beginning and an ellipsis. */
    static String cut(String text) {
        int all = end(text, MAX_WORDS);
        return all == text.length() ? text : text.substring(0, end(text, MAX_WORDS - WIDE)) + CUT;
    }

    /** How many characters of a text, whole pairs of surrogates, fit into some bytes of JSON. */
    private static int end(String text, int maxBytes) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            bytes += bytes(text.charAt(i));
            if (bytes > maxBytes) {
                return i > 0 && Character.isHighSurrogate(text.charAt(i - 1)) ? i - 1 : i;
            }
        }
        return text.length();
    }

    private static int bytes(char c) {
        if (c < ' ') {
            return ESCAPED;
        }
        if (c < 0x80) {
            return c == '"' || c == '\\' ? 2 : 1;
        }
        return c < 0x800 ? 2 : WIDE;
    }
}
