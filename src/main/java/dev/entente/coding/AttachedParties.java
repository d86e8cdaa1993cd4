package dev.entente.coding;

import dev.entente.event.Actor;
import dev.entente.event.Role;
import dev.entente.lexicon.Name.Form;
import dev.entente.lexicon.WordClass;
import dev.entente.lexicon.Words;
import dev.entente.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** The parties that a preposition hangs on a noun phrase: "officials from Chad", "the leaders of the two Koreas". */
final class AttachedParties {

    private final Words words;
    private final Glosses glosses;
    private final Tokens tokens;
    private final Chunks chunks;
    private final PhraseNames names;
    private final HeadNouns heads;
    private final Enumerations enumerations;
    private final IntFunction<List<Party>> parties;

    /** @param parties finds those of one noun phrase */
    AttachedParties(
            Words words,
            Glosses glosses,
            Tokens tokens,
            Chunks chunks,
            PhraseNames names,
            HeadNouns heads,
            IntFunction<List<Party>> parties) {
        this.words = words;
        this.glosses = glosses;
        this.tokens = tokens;
        this.chunks = chunks;
        this.names = names;
        this.heads = heads;
        this.enumerations = new Enumerations(chunks);
        this.parties = parties;
    }

    /** "officials from Chad and Libya", "the leaders of the two Koreas". */
    List<Party> of(int noun, Optional<Role> role) {
        if (!belongs(noun, role)) {
            return List.of();
        }
        int to = chunks.to(noun);
        Optional<Role> used = role.isPresent() ? role : heads.roleBefore(to);
        boolean part = (glosses.kinds(to - 1) & Words.CARDINAL) != 0;
        boolean like = tokens.readsIgnoringCase(chunks.from(noun), to, "that"); // "its minister and that of Mali"
        boolean acts = like || part || names.isPrivate(noun) || used.isPresent() || heads.standForState(to);
        List<Party> attached = new ArrayList<>();
        int last = enumerations.last(noun + 2);
        for (int at = noun + 2; at <= last; at++) {
            if (chunks.is(at, Chunk.NOUN_PHRASE)) {
                String text = tokens.text(chunks.from(noun), chunks.to(at));
                for (Party party : parties.apply(at)) {
                    if (party.actor().code().isPresent()) {
                        Optional<Role> own = isServant(noun) ? party.actor().role() : Optional.empty();
                        attached.add(agentOf(party, own.or(() -> used), text, acts));
                    }
                }
            }
        }
        return attached;
    }

    /** "a spokesman for", "an aide to": acts for whom it is behind the preposition. */
    private boolean isServant(int noun) {
        return words.isOf(WordClass.SERVANT, chunks.word(noun));
    }

    /** True where "of", "from" or "in" hangs another noun phrase on this one. */
    private boolean belongs(int noun, Optional<Role> role) {
        if (!chunks.is(noun + 1, Chunk.PREPOSITION) || !chunks.is(noun + 2, Chunk.NOUN_PHRASE)) {
            return false;
        }
        return switch (tokens.text(chunks.from(noun + 1), chunks.to(noun + 1))) {
            case "of", "from" -> true;
            case "for" -> isServant(noun) || role.equals(Optional.of(Role.DIP)); // "negotiators for Chad and Libya"
            case "to" -> isServant(noun);
            case "in" -> role.isPresent() && !heads.standForState(chunks.to(noun)); // no "government talks in Beijing"
            default -> false;
        };
    }

    private static Party agentOf(Party state, Optional<Role> role, String text, boolean acts) {
        Actor actor = state.actor();
        Optional<Role> used = role.isPresent() ? role : actor.role();
        return Party.of(actor.code(), actor.org().isPresent(), used, actor.name(), text, state.acts() && acts);
    }

    /** "the Islamic Republic of Afghanistan" */
    boolean isOfState(int noun) {
        return chunks.is(noun + 1, Chunk.PREPOSITION)
                && chunks.is(noun + 2, Chunk.NOUN_PHRASE)
                && tokens.reads(chunks.from(noun + 1), chunks.to(noun + 1), "of")
                && !names.of(noun + 2).isEmpty()
                && names.of(noun + 2).get(0).form(Form.COUNTRY);
    }
}
