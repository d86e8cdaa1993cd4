package dev.entente.coding;

import dev.entente.event.Actor;
import dev.entente.event.Role;
import dev.entente.lexicon.Name;
import dev.entente.lexicon.Names;
import dev.entente.lexicon.WordClass;
import dev.entente.lexicon.Words;
import dev.entente.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parties that a phrase takes up from what the item said before: "the two sides", "its army", "the island". */
final class RecalledParties {

    private final Names names;
    private final Words words;
    private final Glosses glosses;
    private final Tokens tokens;
    private final Memory memory;
    private final HeadNouns heads;

    RecalledParties(Names names, Words words, Glosses glosses, Tokens tokens, Memory memory, HeadNouns heads) {
        this.names = names;
        this.words = words;
        this.glosses = glosses;
        this.tokens = tokens;
        this.memory = memory;
        this.heads = heads;
    }

    /** True for "each side", "the two sides", "the two foreign ministers"; not for two of anything else. */
    boolean isPair(int from, int to) {
        if ((glosses.kinds(to - 1) & Words.SIDE) == 0 || tokens.is(to - 1, Tokens.POSSESSIVE)) {
            return false;
        }
        for (int at = from; at < to; at++) {
            boolean definite = at > from || at + 2 == to; // "the two", "two sides", but not "two Baltic states"
            if ((definite && tokens.readsIgnoringCase(at, at + 1, "two"))
                    || tokens.readsIgnoringCase(at, at + 1, "both")
                    || (at >= to - 2 && tokens.readsIgnoringCase(at, at + 1, "each"))) {
                return true;
            }
        }
        return false;
    }

    /** "the ministers", "the parties": both of those whom the sentence before told something of. */
    List<Party> both(int from, int to) {
        boolean sides = to - from == 2
                && tokens.readsIgnoringCase(from, from + 1, "the")
                && (glosses.kinds(from + 1) & Words.SIDE) != 0
                && tokens.endsWith(from + 1, "s");
        return sides ? inWords(memory.freshPair(), from, to) : List.of();
    }

    /** "they" behind what one did with another: both of them. */
    List<Party> bothSubjects() {
        List<Party> pair = memory.freshPair();
        List<Party> subjects = memory.subjects();
        boolean one = subjects.size() == 1 && subjects.equals(memory.person());
        return one && Parties.contains(pair, subjects.get(0)) ? pair : List.of();
    }

    /** Whom "the president" or "the army" means, where one was spoken of before. */
    List<Party> titled(Hit agent, int from, int to) {
        boolean definite = tokens.readsIgnoringCase(from, from + 1, "the") && agent.to() == to;
        Optional<Party> holder = definite ? memory.holder(title(agent)) : Optional.empty();
        return inWords(holder.map(List::of).orElse(List.of()), from, to);
    }

    private String title(Hit agent) {
        boolean premier = agent.to() == agent.from() + 1 && words.isOf(WordClass.PREMIER, tokens.word(agent.from()));
        return premier ? "prime minister" : tokens.text(agent.from(), agent.to());
    }

    /** Remembers who was spoken of by a title or as an agent, where it is one whose state or body we know. */
    void remember(List<Party> parties, Hit agent) {
        Party one = parties.size() == 1 ? parties.get(0) : null;
        if (one != null && one.actor().code().isPresent() && one.acts()) {
            memory.title(title(agent), one);
        }
    }

    /** The two sides last spoken of, in the words of this phrase. */
    List<Party> pair(int from, int to) {
        List<Party> pair = memory.pair();
        return pair.size() > 2 ? bloc(pair) : inWords(pair, from, to);
    }

    /** One who faces many, "Iran and six powers", makes two sides with them; any other three make none. */
    private static List<Party> bloc(List<Party> parties) {
        boolean two = parties.stream().map(p -> p.actor().text()).distinct().count() == 2;
        return two ? parties : List.of();
    }

    /** Some parties in the words of a phrase that takes them up. */
    private List<Party> inWords(List<Party> parties, int from, int to) {
        if (parties.isEmpty()) {
            return parties;
        }
        String text = tokens.text(from, to);
        return parties.stream().map(p -> inWords(p, text)).toList();
    }

    private static Party inWords(Party party, String text) {
        Actor a = party.actor();
        return new Party(new Actor(a.country(), a.org(), a.role(), a.name(), text), party.acts());
    }

    /** Another number for each change of those whom pronouns mean. */
    int subjectsNumber() {
        return memory.subjectsNumber();
    }

    /** Those whom "it" or "they" means; none where nobody was spoken of. */
    List<Party> subjects() {
        return memory.subjects();
    }

    /** Whom "he" or "she" means; none where nobody was spoken of, several where it may be any of them. */
    List<Party> person() {
        return memory.person();
    }

    /** The agents, or the things, of owners: of those whom "its" or "their" means. */
    List<Party> owned(List<Party> owners, Optional<Hit> agent, int from, int to) {
        Optional<Role> role = agent.flatMap(h -> h.name().role());
        String text = tokens.text(from, to);
        return owners.stream().map(p -> owned(p, role, text, to)).toList();
    }

    /**
     * "its neighbour", "his counterpart": who stands opposite the owner, of those last spoken of; none where it is
     * unknown.
     */
    List<Party> opposite(List<Party> owners, Optional<Hit> agent, int from, int to) {
        Optional<Role> role = agent.flatMap(h -> h.name().role());
        Optional<Party> other = owners.size() == 1 ? memory.opposite(owners.get(0)) : Optional.empty();
        return other.map(Party::actor)
                .map(a -> Party.of(a.code(), a.org().isPresent(), role, a.name(), tokens.text(from, to), true))
                .map(List::of)
                .orElse(List.of());
    }

    private Party owned(Party party, Optional<Role> role, String text, int to) {
        Actor a = party.actor();
        boolean acts = party.acts() && (role.isPresent() || heads.standForState(to));
        return Party.of(a.code(), a.org().isPresent(), role.isPresent() ? role : a.role(), a.name(), text, acts);
    }

    /** Those whom another name means: of several the one named last. */
    List<Party> epithet(List<Name> entries, int from, int to) {
        List<Party> parties = new ArrayList<>();
        likeliest(entries).ifPresent(name -> {
            for (String code : name.codes()) {
                String text = tokens.text(from, to);
                parties.add(Party.of(Optional.of(code), name.org(), name.role(), names.label(code), text, true));
            }
        });
        if (parties.size() == 2) {
            memory.pair(parties); // "the two Koreas"
        }
        return parties;
    }

    private Optional<Name> likeliest(List<Name> entries) {
        Name best = null;
        int latest = 0;
        for (Name name : entries) {
            int last = memory.lastNamed(name.context().isEmpty() ? name.codes() : name.context());
            if (last > latest) {
                latest = last;
                best = name;
            }
            if (best == null && name.context().isEmpty()) {
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }
}
