package dev.entente.coding;

import dev.entente.event.Actor;
import dev.entente.event.Kind;
import dev.entente.event.Place;
import dev.entente.lexicon.Name.Form;
import dev.entente.lexicon.Names;
import dev.entente.text.Tokens;
import java.util.List;
import java.util.Optional;

/** Finds the place of an act: "in Shenyang, China", "at a North Korean resort". */
final class Wheres {

    /** Prepositions before the place where something happens; the last before islands alone. */
    private static final List<String> PLACING = List.of("in", "at", "near", "outside", "on");

    private final Names names;
    private final Tokens tokens;
    private final Chunks chunks;
    private final PhraseNames phrases;
    private final Nouns nouns;

    Wheres(Names names, Tokens tokens, Chunks chunks, PhraseNames phrases, Nouns nouns) {
        this.names = names;
        this.tokens = tokens;
        this.chunks = chunks;
        this.phrases = phrases;
        this.nouns = nouns;
    }

    /** The place behind the verb or noun of an act, else the one that opens the sentence. */
    Optional<Place> of(Act act) {
        int start = Math.max(0, Math.max(act.verb, act.noun));
        for (int at = start; at + 1 < chunks.size(); at++) {
            if ((at > start && chunks.is(at, Chunk.VERB_GROUP) && !isPlan(at)) || chunks.is(at, Chunk.MARK)) {
                break;
            }
            Optional<Place> place = isTopic(at, act) ? Optional.empty() : at(at);
            if (place.isPresent()) {
                return place;
            }
        }
        for (int at = start; at < chunks.size() && act.kind.isPresent(); at++) {
            if ((at > start && chunks.is(at, Chunk.VERB_GROUP)) || chunks.is(at, Chunk.MARK)) {
                break;
            }
            Optional<Place> place = meetingPlace(at);
            if (place.isPresent()) {
                return place;
            }
        }
        Optional<Place> own = act.noun >= 0 ? meetingPlace(act.noun) : Optional.empty();
        if (own.isPresent()) {
            return own;
        }
        for (int at = start - 1; at >= 0; at--) {
            Optional<Place> place = at(at);
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    /** Where who receives a visitor is at home: the state or city that is named, the country of one who acts for it. */
    Optional<Place> home(Actor host) {
        return host.country().map(code -> {
            String name = host.role().isPresent() ? names.label(code) : host.name();
            return new Place(host.country(), name);
        });
    }

    /** "the Geneva summit": the city that a meeting is named after. */
    private Optional<Place> meetingPlace(int noun) {
        if (!chunks.is(noun, Chunk.NOUN_PHRASE)) {
            return Optional.empty();
        }
        Hit city = phrases.meetingPlace(noun);
        boolean meeting = city != null && isMeeting(noun);
        return meeting ? Optional.of(new Place(code(city), tokens.text(city.from(), city.to()))) : Optional.empty();
    }

    /** "exchanged views on the situation in Mali": a state behind what is spoken of. */
    private boolean isTopic(int preposition, Act act) {
        return act.kind.equals(Optional.of(Kind.TALKS))
                && chunks.is(preposition - 1, Chunk.NOUN_PHRASE)
                && chunks.is(preposition - 2, Chunk.PREPOSITION)
                && (tokens.reads(chunks.from(preposition - 2), chunks.to(preposition - 2), "on")
                        || tokens.reads(chunks.from(preposition - 2), chunks.to(preposition - 2), "about"))
                && chunks.is(preposition + 1, Chunk.NOUN_PHRASE)
                && phrases.isCountry(preposition + 1);
    }

    private boolean isMeeting(int noun) {
        return nouns.act(noun)
                .flatMap(n -> n.kind())
                .filter(k -> k == Kind.TALKS)
                .isPresent();
    }

    /** "due to begin in Delhi", "planned for Islamabad", "which was signed in Doha": it tells more of the act. */
    private boolean isPlan(int verb) {
        VerbGroup group = chunks.verb(verb);
        return group.form == VerbGroup.Form.PARTICIPLE
                || (group.form == VerbGroup.Form.INFINITIVE
                        && chunks.is(verb - 1, Chunk.NOUN_PHRASE)
                        && chunks.is(verb - 2, Chunk.COMMA))
                || (chunks.is(verb - 1, Chunk.RELATIVE) && (group.passive || group.predicate || group.planned))
                || (chunks.is(verb - 1, Chunk.THAT) && chunks.is(verb - 2, Chunk.NOUN_PHRASE) && group.planned);
    }

    /** Which of the prepositions of place a chunk is; of any other nothing. */
    private String placing(int chunk) {
        for (String known : PLACING) {
            if (tokens.readsIgnoringCase(chunks.from(chunk), chunks.to(chunk), known)) {
                return known;
            }
        }
        return "";
    }

    private Optional<Place> at(int chunk) {
        if (!chunks.is(chunk, Chunk.PREPOSITION) || !chunks.is(chunk + 1, Chunk.NOUN_PHRASE)) {
            return Optional.empty();
        }
        String word = placing(chunk);
        if (word.isEmpty() || (word.equals("on") && !isIsland(chunk + 1))) {
            return Optional.empty();
        }
        int noun = named(chunk + 1);
        if (word.equals("at") && isOwner(noun)) {
            return Optional.empty(); // "at Mali's request"
        }
        List<Hit> hits = places(noun);
        if (hits.isEmpty() && !tokens.is(chunks.from(noun), Tokens.CAPITAL)) {
            Optional<Place> of = at(chunk + 2); // "in a stadium at Arusha"
            if (of.isPresent()) {
                return of;
            }
        }
        String name = tokens.text(chunks.from(noun), chunks.to(noun));
        if (chunks.is(noun + 1, Chunk.COMMA) && chunks.is(noun + 2, Chunk.NOUN_PHRASE)) {
            List<Hit> larger = places(noun + 2);
            if (!larger.isEmpty() && isWhole(larger.get(0), noun + 2)) {
                return Optional.of(new Place(code(larger.get(0)), name));
            }
        }
        if (!hits.isEmpty() && isMeeting(noun) && phrases.meetingPlace(noun) == null) {
            return Optional.empty(); // "at the U.S.-ASEAN meeting"
        }
        if (!hits.isEmpty()) {
            Hit hit = hits.get(0);
            boolean whole = hit.form(Form.COUNTRY) || hit.form(Form.CAPITAL) || hit.form(Form.PLACE);
            String label = whole && hit.to() == chunks.to(noun) ? tokens.text(hit.from(), hit.to()) : name;
            return Optional.of(new Place(code(hit), label));
        }
        boolean proper = tokens.is(chunks.from(noun), Tokens.CAPITAL) && !word.equals("at");
        return proper ? Optional.of(new Place(Optional.empty(), name)) : Optional.empty();
    }

    /** "on Jeju island", "on the island of Chiloe". */
    private boolean isIsland(int noun) {
        int last = chunks.to(noun) - 1;
        return tokens.readsIgnoringCase(last, last + 1, "island");
    }

    /** A state with what is its own behind it: no place, unless that is one. */
    private boolean isOwner(int noun) {
        List<Hit> hits = phrases.of(noun);
        return hits.size() == 1
                && hits.get(0).possessive()
                && hits.get(0).form(Form.COUNTRY)
                && nouns.is(noun, "request");
    }

    /** "in Shenyang, China", but not "in Lima, Australian leader": the whole phrase is the name. */
    private boolean isWhole(Hit hit, int noun) {
        return hit.from() == chunks.from(noun) && (hit.to() == chunks.to(noun) || !hit.form(Form.ADJECTIVE));
    }

    /** "the Chinese city of Shenyang": from what a place is to its name. */
    private int named(int noun) {
        boolean of = chunks.is(noun + 1, Chunk.PREPOSITION)
                && chunks.is(noun + 2, Chunk.NOUN_PHRASE)
                && tokens.text(chunks.from(noun + 1), chunks.to(noun + 1)).equals("of");
        List<Hit> hits = of ? places(noun + 2) : List.of();
        boolean town = !hits.isEmpty()
                && hits.get(0).from() == chunks.from(noun + 2)
                && (hits.get(0).form(Form.CAPITAL) || hits.get(0).form(Form.PLACE));
        return town ? noun + 2 : noun;
    }

    private static Optional<String> code(Hit hit) {
        return hit.name().codes().stream().findFirst();
    }

    private List<Hit> places(int noun) {
        Hit city = phrases.city(noun);
        if (city != null) {
            return List.of(city);
        }
        return phrases.of(noun).stream()
                .filter(h -> !h.name().codes().isEmpty() && !h.name().org() && !h.form(Form.LEADER))
                .toList();
    }
}
