package dev.entente.coding;

import dev.entente.lexicon.Lexicon;
import dev.entente.lexicon.WordClass;
import dev.entente.lexicon.Words;
import dev.entente.text.Tokens;
import java.util.List;
import java.util.Optional;

/** Whom a pronoun means, "it", "we", and whose a thing is by one: "their talks". */
final class Pronouns {

    private final Words words;
    private final Glosses glosses;
    private final Tokens tokens;
    private final Chunks chunks;
    private final PhraseNames names;
    private final NamedParties named;
    private final RecalledParties recalled;
    private List<Party> quoted = List.of();

    Pronouns(
            Lexicon lexicon,
            Glosses glosses,
            Tokens tokens,
            Chunks chunks,
            PhraseNames names,
            NamedParties named,
            RecalledParties recalled) {
        this.words = lexicon.words();
        this.glosses = glosses;
        this.tokens = tokens;
        this.chunks = chunks;
        this.names = names;
        this.named = named;
        this.recalled = recalled;
    }

    /** Whose words the sentence quotes: whom "we" and "our" mean in it; false where that changes nothing. */
    boolean quotes(List<Party> speaker) {
        boolean others = !speaker.equals(quoted);
        quoted = speaker;
        return others;
    }

    /** Those whom a phrase means that is a pronoun, or that opens with one of whoever is quoted; null for any other. */
    List<Party> of(int noun) {
        int from = chunks.from(noun);
        int to = chunks.to(noun);
        boolean alone = to - from == 1;
        if (!quoted.isEmpty()
                && words.isOf(WordClass.SPEAKING, tokens.word(from))) { // "We will pay," Chad's minister said
            return alone ? quoted : recalled.owned(quoted, names.lastAgent(noun), from, to);
        }
        if (!alone
                || (glosses.kinds(from) & Words.PRONOUN) == 0
                || recalled.subjects().isEmpty()) {
            return null;
        }
        if (isOnePerson(from)) { // which of several "he" is nobody can tell
            List<Party> person = recalled.person();
            return person.size() == 1 ? person : named.of(List.of(), Optional.empty(), from, to);
        }
        if (isSpeaker(from)) {
            return speaker(from, to);
        }
        List<Party> both = isMany(from) ? recalled.bothSubjects() : List.of();
        return both.isEmpty() ? recalled.subjects() : both;
    }

    /** Those whose the phrase is that opens with "its", "their", "his"; none where it does not. */
    List<Party> owners(int noun) {
        int from = chunks.from(noun);
        if ((glosses.kinds(from) & Words.OWNER) == 0) {
            return List.of();
        }
        boolean one = isOnePerson(from) && recalled.person().size() == 1;
        List<Party> both = isMany(from) ? recalled.bothSubjects() : List.of();
        return one ? recalled.person() : both.isEmpty() ? recalled.subjects() : both;
    }

    /** "they", "their" */
    private boolean isMany(int token) {
        return tokens.readsIgnoringCase(token, token + 1, "they")
                || tokens.readsIgnoringCase(token, token + 1, "them")
                || tokens.readsIgnoringCase(token, token + 1, "their");
    }

    /** "he", "her" */
    private boolean isOnePerson(int token) {
        return tokens.readsIgnoringCase(token, token + 1, "he")
                || tokens.readsIgnoringCase(token, token + 1, "she")
                || tokens.readsIgnoringCase(token, token + 1, "his")
                || tokens.readsIgnoringCase(token, token + 1, "her");
    }

    /** Whether a pronoun is of the first or second person. */
    private boolean isSpeaker(int token) {
        return tokens.readsIgnoringCase(token, token + 1, "i")
                || tokens.readsIgnoringCase(token, token + 1, "me")
                || tokens.readsIgnoringCase(token, token + 1, "you")
                || tokens.readsIgnoringCase(token, token + 1, "we")
                || tokens.readsIgnoringCase(token, token + 1, "us");
    }

    /** Whom one who speaks means: "we" of several last spoken of is none of those that the sentence names. */
    private List<Party> speaker(int from, int to) {
        boolean many = tokens.readsIgnoringCase(from, to, "we") || tokens.readsIgnoringCase(from, to, "us");
        List<Party> all = recalled.subjects();
        if (many && all.size() == 1) {
            return all;
        }
        List<Party> rest = many ? all.stream().filter(p -> !isNamed(p)).toList() : List.of();
        return rest.isEmpty() && many ? all : many ? rest : named.of(List.of(), Optional.empty(), from, to);
    }

    private boolean isNamed(Party party) {
        for (int noun = 0; noun < chunks.size(); noun++) {
            if (chunks.is(noun, Chunk.NOUN_PHRASE)
                    && names.of(noun).stream()
                            .anyMatch(h -> party.actor()
                                    .code()
                                    .filter(h.name().codes()::contains)
                                    .isPresent())) {
                return true;
            }
        }
        return false;
    }
}
