package dev.entente.lexicon;

import dev.entente.event.Kind;
import java.util.Optional;

/**
 * A noun of {@code nouns.tsv}: of an act ("talks", "withdrawal"), or of a thing that acts are done to ("prisoners").
 *
 * @param text the noun
 * @param type its class, such as {@code talks} or {@code captive}; frames ask for it
 * @param bit the {@linkplain NounTypes#bit(String) bit} of its class
 * @param isLiteral true for words that only stand for themselves: frames ask for them as "'cold water'"
 * @param code the CAMEO code of the act, where it is one
 * @param kind the kind of engagement, where it is one
 * @param verb number of the verb whose frames it shares ("withdrawal of": withdraw), or 0
 * @param operator what it does to an act that it governs ("agreement to", "call for")
 */
public record EventNoun(
        String text,
        String type,
        long bit,
        boolean isLiteral,
        Optional<String> code,
        Optional<Kind> kind,
        int verb,
        Optional<Operator> operator) {

    static EventNoun of(
            String text,
            String type,
            Optional<String> code,
            Optional<Kind> kind,
            int verb,
            Optional<Operator> operator) {
        return new EventNoun(text, type, NounTypes.bit(type), type.startsWith("'"), code, kind, verb, operator);
    }

    /** True where the noun tells of an act by itself. */
    public boolean isAct() {
        return code.isPresent();
    }
}
