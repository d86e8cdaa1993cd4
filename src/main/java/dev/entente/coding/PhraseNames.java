package dev.entente.coding;

import dev.entente.event.Role;
import dev.entente.lexicon.Name.Form;
import dev.entente.lexicon.Words;
import dev.entente.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names and agents in the noun phrases of a sentence, and what a phrase is by them: a place, a state, a body. */
final class PhraseNames {

    private final Glosses glosses;
    private final Tokens tokens;
    private final Chunks chunks;
    private final Readings readings;

    /** What was found for each chunk, once it was asked for. */
    private final PerChunk<List<Hit>> hits;

    PhraseNames(Glosses glosses, Tokens tokens, Chunks chunks, Readings readings) {
        this.glosses = glosses;
        this.tokens = tokens;
        this.chunks = chunks;
        this.readings = readings;
        this.hits = new PerChunk<>(chunks);
    }

    /** The names and agents of a noun phrase, in order. */
    List<Hit> of(int noun) {
        List<Hit> known = hits.get(noun);
        return known == null ? hits.keep(noun, readings.all(chunks.from(noun), chunks.to(noun))) : known;
    }

    /** The names of a noun phrase that are no agents. */
    List<Hit> places(int noun) {
        List<Hit> places = new ArrayList<>();
        for (Hit hit : of(noun)) {
            if (!hit.form(Form.AGENT)) {
                places.add(hit);
            }
        }
        return places;
    }

    /** The last agent of a noun phrase. */
    Optional<Hit> lastAgent(int noun) {
        Optional<Hit> agent = Optional.empty();
        for (Hit hit : of(noun)) {
            agent = hit.form(Form.AGENT) ? Optional.of(hit) : agent;
        }
        return agent;
    }

    /** The capital that a noun phrase names, also where its name can stand for a body that sits there; or null. */
    Hit city(int noun) {
        return readings.city(chunks.from(noun), chunks.to(noun));
    }

    /** The one city that stands before the noun of a meeting, "the Vienna talks"; or null. */
    Hit meetingPlace(int noun) {
        Hit found = null;
        for (Hit hit : of(noun)) {
            boolean city = (hit.form(Form.CAPITAL) || hit.form(Form.PLACE))
                    && !hit.possessive()
                    && hit.to() < chunks.to(noun)
                    && !hit.name().codes().isEmpty()
                    && tokens.mark(hit.to()) != '-'
                    && !tokens.is(hit.to(), Tokens.JOINED)
                    && (hit.from() == 0 || tokens.mark(hit.from() - 1) != '-');
            if (!city || found != null) {
                return null;
            }
            found = hit;
        }
        return found;
    }

    /** Ends as plurals do: "the ministers of Chad and Libya" are one item of a list. */
    boolean isPlural(int noun) {
        int last = chunks.to(noun) - 1;
        return tokens.charAt(tokens.end(last) - 1) == 's' && !tokens.is(last, Tokens.CAPITAL);
    }

    /** Whether a noun phrase is the name of a state, a city or a region and nothing else. */
    boolean isPlace(int noun) {
        if (!chunks.is(noun, Chunk.NOUN_PHRASE)) {
            return false;
        }
        List<Hit> names = of(noun);
        Hit last = names.isEmpty() ? null : names.get(names.size() - 1);
        return last != null
                && last.to() == chunks.to(noun)
                && last.from() <= chunks.from(noun) + 1
                && (last.form(Form.COUNTRY) || last.form(Form.CAPITAL) || last.form(Form.PLACE));
    }

    /** Whether a noun phrase is the name of a state and nothing else. */
    boolean isCountry(int noun) {
        return isPlace(noun) && of(noun).get(of(noun).size() - 1).form(Form.COUNTRY);
    }

    /** "the Red Cross societies of Japan and North Korea": a private body, which acts for the states it is of. */
    boolean isPrivate(int noun) {
        boolean found = false;
        for (Hit hit : of(noun)) {
            boolean own = hit.name().org() && hit.name().role().equals(Optional.of(Role.NGO));
            if (!own && !hit.form(Form.AGENT)) {
                return false;
            }
            found |= own;
        }
        return found;
    }

    /** Whether a participle hangs on a name and makes it another than who acts: "UN-backed", "Malta-bound". */
    boolean isBehind(Hit name) {
        int next = name.to();
        boolean hyphen =
                next < chunks.limit() && tokens.mark(next) == '-' && tokens.begin(next) == tokens.end(next - 1);
        int participle = hyphen ? next + 1 : next;
        return participle < chunks.limit()
                && (participle > next || tokens.is(next, Tokens.JOINED))
                && ((glosses.kinds(participle) & Words.PARTICIPLE) != 0
                        || tokens.reads(participle, participle + 1, "bound"))
                && !tokens.reads(participle, participle + 1, "led");
    }
}
