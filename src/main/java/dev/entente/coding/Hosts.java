package dev.entente.coding;

import dev.entente.lexicon.Trait;
import java.util.List;
import java.util.Optional;

/**
 * Finds who brings the parties of an engagement together and is none of them: "talks hosted by Norway", "under Egyptian
 * mediation", "Swiss-brokered talks".
 */
final class Hosts {

    /** The class of nouns that tell what a go-between does. */
    private static final String MEDIATION = "mediation";

    /** The class of nouns for who brings others together. */
    private static final String GO_BETWEEN = "gobetween";

    private final Syntax syntax;
    private final Chunks chunks;

    Hosts(Syntax syntax) {
        this.syntax = syntax;
        this.chunks = syntax.chunks();
    }

    /** Gives an engagement its host, who is no party to it. */
    void complete(Act act) {
        if (act.kind.isEmpty()) {
            return;
        }
        if (act.host.isEmpty()) {
            for (int at = 0; at + 1 < chunks.size() && act.host.isEmpty(); at++) {
                act.host = at(at);
            }
        }
        act.host.filter(host -> host.actor().code().isPresent()).ifPresent(host -> {
            List<Party> alone = List.of(host);
            act.sources.removeIf(p -> Parties.contains(alone, p));
            act.targets.removeIf(p -> Parties.contains(alone, p));
        });
    }

    private Optional<Party> at(int chunk) {
        if (chunks.is(chunk, Chunk.VERB_GROUP)) {
            boolean by = chunks.is(chunk + 1, Chunk.PREPOSITION) && syntax.reads(chunk + 1, "by");
            return by && isHosted(chunks.verb(chunk)) ? state(chunk + 2) : Optional.empty();
        }
        if (chunks.is(chunk, Chunk.PREPOSITION) && !syntax.reads(chunk, "for") && isMediation(chunk + 1)) {
            boolean by = chunks.is(chunk + 2, Chunk.PREPOSITION);
            return state(chunk + 1).or(() -> by ? state(chunk + 3) : Optional.empty());
        }
        if (chunks.is(chunk, Chunk.PREPOSITION)
                && syntax.reads(chunk, "with")
                && chunks.is(chunk + 2, Chunk.PREPOSITION)
                && syntax.reads(chunk + 2, "as")
                && isGoBetween(chunk + 3)) {
            return state(chunk + 1); // "with President Clinton as host"
        }
        return Optional.empty();
    }

    private boolean isHosted(VerbGroup verb) {
        return syntax.lexicon().frames().has(verb.verb, Trait.HOST);
    }

    private boolean isMediation(int noun) {
        return isOf(noun, MEDIATION);
    }

    private boolean isGoBetween(int noun) {
        return isOf(noun, GO_BETWEEN) || isOf(noun, MEDIATION);
    }

    private boolean isOf(int noun, String type) {
        return chunks.is(noun, Chunk.NOUN_PHRASE) && syntax.nouns().is(noun, type);
    }

    private Optional<Party> state(int noun) {
        if (!chunks.is(noun, Chunk.NOUN_PHRASE)) {
            return Optional.empty();
        }
        return syntax.actors().one(noun).stream()
                .filter(p -> p.actor().code().isPresent())
                .findFirst();
    }
}
