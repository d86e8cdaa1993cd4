package dev.entente.lexicon;

import java.util.List;
import java.util.Locale;

/** The files of a lexicon, and what a user's row of each does to the shipped ones. */
public enum LexiconFile {
    COUNTRIES(Rule.NAME, "code", "form", "text"),
    ORGANISATIONS(Rule.NAME, "code", "form", "text"),
    GROUPS(Rule.NAME, "country", "role", "name", "text"),
    LEADERS(Rule.NAME, "country", "role", "name", "text", "from", "to"),
    PLACES(Rule.NAME, "country", "text"),
    AMBIGUOUS(Rule.NAME, "text", "when", "cue", "code"),
    AGENTS(Rule.TEXT, "role", "text"),
    EPITHETS(Rule.TEXT, "codes", "context", "text"),
    NOUNS(Rule.WORDS, "noun", "type", "code", "kind", "verb", "operator"),
    VERB_FORMS(Rule.WORDS, "verb", "past", "participle"),
    VERBS(Rule.FIRST, "verb", "object", "preposition", "complement", "does", "target"),
    CONTEXTS(Rule.FIRST, "code", "type", "becomes"),
    MODALITY(Rule.LAST, "operator", "act", "code", "phase"),
    WORDS(Rule.LAST, "class", "words"),
    OTHER_VERBS(Rule.LAST, "verb");

    /** What a user's row does to shipped rows. */
    enum Rule {
        /** All that is said of a text in any of the files of names is what the user says. */
        NAME,
        /** It takes the place of the rows of the same text in the same file. */
        TEXT,
        /** It takes the place of what the same words have in the first column of the same file. */
        WORDS,
        /** It counts before those that ask as much. */
        FIRST,
        /** It is added; of two that say something of the same, the user's counts. */
        LAST
    }

    private final Rule rule;
    private final String header;

    LexiconFile(Rule rule, String... columns) {
        this.rule = rule;
        this.header = String.join(" ", columns);
    }

    Rule rule() {
        return rule;
    }

    /** The names of its columns, which its header row has. */
    public List<String> columns() {
        return List.of(header.split(" ", -1));
    }

    /** The name of the file: {@code verb-forms.tsv}. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".tsv";
    }

    /** The column of the text that is found in news. */
    int text() {
        return Math.max(0, columns().indexOf("text"));
    }
}
