package dev.entente.coding;

import dev.entente.event.Kind;
import dev.entente.lexicon.Name;
import dev.entente.lexicon.Trait;
import dev.entente.text.Tokens;
import java.util.List;
import java.util.Optional;

/** Names the parties of an act that a noun phrase tells of, from the phrase and what hangs on it. */
final class NominalParties {

    private final Syntax syntax;
    private final Chunks chunks;

    NominalParties(Syntax syntax) {
        this.syntax = syntax;
        this.chunks = syntax.chunks();
    }

    /** Parties that a noun of an act names itself: "the Japan-Korea talks", "a visit to Israel by its minister". */
    void name(Act act, int noun, boolean transitive) {
        List<Party> parties = syntax.actors().one(noun);
        if (isNamedAfter(noun)) {
            parties = List.of();
        }
        if (act.kind.equals(Optional.of(Kind.TALKS)) && isVenue(noun, parties)) {
            parties = List.of();
        }
        boolean named = act.kind.equals(Optional.of(Kind.TALKS))
                && syntax.names().meetingPlace(noun) != null
                && !(chunks.is(noun + 1, Chunk.PREPOSITION) && syntax.reads(noun + 1, "with"));
        if (named) {
            parties = List.of(); // "the Vienna talks"
        }
        if (isBrokered(noun)) {
            act.host =
                    parties.stream().filter(p -> p.actor().code().isPresent()).findFirst();
            parties = List.of();
        }
        for (Party party : parties) {
            if (party.actor().code().isPresent() && party.actor().actsForState()) {
                Parties.add(act.sources, List.of(party));
            }
        }
        int before = noun;
        for (int at = noun + 1; at + 1 < chunks.size(); at++) {
            if (chunks.is(at, Chunk.VERB_GROUP) || chunks.is(at, Chunk.MARK) || chunks.is(at, Chunk.RELATIVE)) {
                break;
            }
            if (chunks.is(at, Chunk.PREPOSITION) && chunks.is(at + 1, Chunk.NOUN_PHRASE)) {
                String preposition = syntax.text(at);
                boolean other = before != noun && !syntax.names().isPlace(before);
                before = at + 1;
                if (other && preposition.equals("of")) {
                    continue; // "talks in the Chinese city of Shenyang"
                }
                if (preposition.equals("of") && isMeeting(noun) && isOrganisations(syntax.parties(at + 1))) {
                    continue; // "took part in summits of the Quad"
                }
                if (preposition.equals("of") && act.kind.isPresent() && isBrokered(at + 1)) {
                    act.host = syntax.parties(at + 1).stream()
                            .filter(p -> p.actor().code().isPresent())
                            .findFirst();
                    continue; // "the next round of Swiss-mediated talks"
                }
                boolean undergoes =
                        preposition.equals("of") && (transitive || !act.sources.isEmpty() || isByFollowed(at + 1));
                boolean left = preposition.equals("from") && act.code.startsWith("087") && !act.sources.isEmpty();
                add(act, undergoes || left ? "against" : preposition, syntax.parties(at + 1));
            }
        }
        if (act.kind.isPresent()) {
            act.targets.removeIf(party -> Parties.contains(act.sources, party)); // "the first summit of the two Koreas"
        }
    }

    /** "the NATO summit": those who meet there are its members, unless it is with somebody. */
    private boolean isVenue(int noun, List<Party> parties) {
        boolean with = chunks.is(noun + 1, Chunk.PREPOSITION)
                && (syntax.reads(noun + 1, "with")
                        || syntax.reads(noun + 1, "between")
                        || syntax.reads(noun + 1, "among"));
        return parties.size() == 1 && !with && isOrganisations(parties) && isMeeting(noun);
    }

    private boolean isMeeting(int noun) {
        return syntax.nouns().act(noun).filter(n -> n.type().equals("meeting")).isPresent();
    }

    private static boolean isOrganisations(List<Party> parties) {
        return !parties.isEmpty()
                && parties.stream().allMatch(p -> p.actor().org().isPresent());
    }

    private boolean isNamedAfter(int noun) {
        for (Hit hit : syntax.names().of(noun)) {
            if (isNamesake(hit)) {
                return true;
            }
        }
        return false;
    }

    /** "the Mandela Fellowship Summit": a person whom something is named after. */
    private boolean isNamesake(Hit hit) {
        return hit.form(Name.Form.LEADER)
                && !hit.possessive()
                && !syntax.tokens().is(hit.to(), Tokens.JOINED)
                && syntax.tokens().mark(hit.to()) != '-'
                && !syntax.tokens().is(hit.from(), Tokens.JOINED)
                && syntax.tokens().is(hit.to(), Tokens.CAPITAL);
    }

    /** "Swiss-mediated talks": a participle hangs on the name before it and makes it the go-between. */
    private boolean isBrokered(int noun) {
        for (int at = chunks.from(noun) + 1; at < chunks.to(noun); at++) {
            boolean joined =
                    syntax.tokens().mark(at - 1) == '-' || syntax.tokens().is(at, Tokens.JOINED);
            int verb = joined ? syntax.lexicon().words().verb(syntax.tokens().word(at)) : 0;
            if (verb > 0 && syntax.lexicon().frames().has(verb, Trait.HOST)) {
                return true;
            }
        }
        return false;
    }

    /** "the expulsion of a diplomat by Rome": who acts is behind "by". */
    private boolean isByFollowed(int noun) {
        int at = noun;
        while (chunks.is(at, Chunk.NOUN_PHRASE) || chunks.is(at, Chunk.PREPOSITION) || chunks.is(at, Chunk.DATE)) {
            if (chunks.is(at, Chunk.PREPOSITION) && syntax.reads(at, "by")) {
                return true;
            }
            at++;
        }
        return false;
    }

    private static void add(Act act, String preposition, List<Party> parties) {
        boolean named = !Parties.areUnknown(parties);
        switch (preposition) {
            case "by", "from", "between", "among" -> Parties.add(act.sources, parties);
            case "with", "against" -> Parties.add(act.targets, parties);
            case "of" -> Parties.add(act.sources, named ? parties : List.of());
            case "to" -> Parties.add(act.targets, named ? parties : List.of());
            case "on" -> Parties.add(act.targets, named && act.kind.isEmpty() ? parties : List.of());
            default -> {
                // Other prepositions lead in places, times and topics.
            }
        }
    }
}
