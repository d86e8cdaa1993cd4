package dev.entente.lexicon;

import dev.entente.event.Table;
import dev.entente.text.Tokens;
import dev.entente.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What kinds of word each word can be, and the verb that a form belongs to. Read only once loaded. */
public final class Words {

    public static final int NOUN = 1;
    public static final int BASE = 1 << 1;
    public static final int THIRD = 1 << 2;
    public static final int PAST = 1 << 3;
    public static final int PARTICIPLE = 1 << 4;
    public static final int ING = 1 << 5;
    public static final int DETERMINER = 1 << 6;
    public static final int PREPOSITION = 1 << 7;
    public static final int MODAL = 1 << 8;
    public static final int BE = 1 << 9;
    public static final int HAVE = 1 << 10;
    public static final int DO = 1 << 11;
    public static final int NOT = 1 << 12;
    public static final int ADVERB = 1 << 13;
    public static final int ADJECTIVE = 1 << 14;
    public static final int PRONOUN = 1 << 15;
    public static final int OWNER = 1 << 16;
    public static final int THAT = 1 << 17;
    public static final int RELATIVE = 1 << 18;
    public static final int SUBORDINATOR = 1 << 19;
    public static final int CONJUNCTION = 1 << 20;
    public static final int TO = 1 << 21;
    public static final int CARDINAL = 1 << 22;
    public static final int WILL = 1 << 23;
    public static final int PARTICLE = 1 << 24;
    /** Leads in the circumstances of an act and no part of it: "by agreeing", "after meeting". */
    public static final int CIRCUMSTANCE = 1 << 25;
    /** Leads in what need not be so: "if". */
    public static final int CONDITION = 1 << 26;
    /** Stands before a number and belongs to it: "more than", "at least". */
    public static final int QUANTIFIER = 1 << 27;
    /** One of two who deal with each other: "sides", "governments". */
    public static final int SIDE = 1 << 28;

    /** A noun that takes an infinitive of its own: "willingness to", "attempt to". */
    public static final int INCLINATION = 1 << 29;

    /** Says of a meeting that many take part: "six-nation talks", "an international conference". */
    public static final int MULTILATERAL = 1 << 30;

    /** What somebody says or writes, and says something by: "a statement condemning". */
    public static final int MESSAGE = 1 << 31;

    private static final List<String> LABELS = List.of(
            ("noun base third past participle ing determiner preposition modal be have do not adverb adjective pronoun"
                            + " owner that relative subordinator conjunction to cardinal will particle circumstance"
                            + " condition quantifier side inclination multilateral message")
                    .split(" "));

    public static final int VERB = BASE | THIRD | PAST | PARTICIPLE | ING;
    public static final int FINITE = BASE | THIRD | PAST;

    private final Vocabulary vocabulary;
    private final Set<Integer> irregular = new HashSet<>();
    private final Map<WordClass, BitSet> classes = new EnumMap<>(WordClass.class);
    private int[] kinds = new int[1 << 14];
    private int[] verbs = new int[1 << 14];

    Words(Vocabulary vocabulary, LexiconFiles files) {
        this.vocabulary = vocabulary;
        for (WordClass one : WordClass.values()) {
            classes.put(one, new BitSet());
        }
        files.rows(LexiconFile.WORDS).forEach(row -> row.read(this::functionWords));
        files.rows(LexiconFile.VERB_FORMS).forEach(row -> row.read(this::irregular));
        files.rows(LexiconFile.OTHER_VERBS).forEach(row -> verb(row.cell(0)));
    }

    private void functionWords(Table.Row row) {
        BitSet few = WordClass.of(row.cell(0)).map(classes::get).orElse(null);
        int kind = few == null ? kind(row) : 0;
        for (String word : row.cell(1).split(" ", -1)) {
            int number = vocabulary.add(word);
            if (few == null) {
                mark(number, kind);
            } else {
                few.set(number);
            }
        }
    }

    /** The names of the kinds in a set of them, in lower case: for explanations. */
    public static List<String> labels(int kinds) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < LABELS.size(); i++) {
            if ((kinds & 1 << i) != 0) {
                labels.add(LABELS.get(i));
            }
        }
        return labels;
    }

    private static int kind(Table.Row row) {
        return switch (row.cell(0)) {
            case "determiner" -> DETERMINER;
            case "preposition" -> PREPOSITION;
            case "modal" -> MODAL;
            case "will" -> MODAL | WILL;
            case "be" -> BE;
            case "have" -> HAVE;
            case "do" -> DO;
            case "not" -> NOT;
            case "adverb" -> ADVERB;
            case "adjective" -> ADJECTIVE;
            case "pronoun" -> PRONOUN;
            case "owner" -> OWNER | DETERMINER;
            case "that" -> THAT;
            case "relative" -> RELATIVE;
            case "subordinator" -> SUBORDINATOR;
            case "conjunction" -> CONJUNCTION;
            case "to" -> TO | PREPOSITION;
            case "cardinal" -> CARDINAL;
            case "noun" -> NOUN;
            case "quantifier" -> QUANTIFIER;
            case "particle" -> PARTICLE;
            case "side" -> SIDE;
            case "circumstance" -> CIRCUMSTANCE;
            case "condition" -> CONDITION;
            case "inclination" -> INCLINATION;
            case "multilateral" -> MULTILATERAL;
            case "message" -> MESSAGE;
            default -> throw row.wrong("no class of words '" + row.cell(0) + "'");
        };
    }

    private void irregular(Table.Row row) {
        int verb = vocabulary.add(row.cell(0));
        irregular.add(verb);
        for (String form : row.list(1)) {
            form(form, PAST, verb);
        }
        for (String form : row.list(2)) {
            form(form, PARTICIPLE, verb);
        }
    }

    /** Makes all forms of a verb known; its number. */
    int verb(String base) {
        int verb = vocabulary.add(base);
        if (verb < kinds.length && (kinds[verb] & BASE) != 0) {
            return verb;
        }
        form(base, BASE, verb);
        form(Inflection.thirdPerson(base), THIRD, verb);
        Inflection.progressive(base).forEach(form -> form(form, ING, verb));
        if (!irregular.contains(verb)) {
            Inflection.past(base).forEach(form -> form(form, PAST | PARTICIPLE, verb));
        }
        return verb;
    }

    private void form(String text, int kind, int verb) {
        int id = vocabulary.add(text);
        mark(id, kind);
        verbs[id] = verb;
    }

    void noun(int word) {
        mark(word, NOUN);
    }

    void mark(int word, int kind) {
        if (word >= kinds.length) {
            kinds = Arrays.copyOf(kinds, Math.max(word + 1, kinds.length * 2));
            verbs = Arrays.copyOf(verbs, kinds.length);
        }
        kinds[word] |= kind;
    }

    /** The kinds that a token can be; what is in no table is judged by its ending. */
    public int kinds(Tokens tokens, int token) {
        int word = tokens.word(token);
        if (word == Vocabulary.UNKNOWN) {
            return guess(tokens, token);
        }
        return of(word);
    }

    /** The kinds that a word of the tables can be, by its number; 0 for any other. */
    public int of(int word) {
        return word < kinds.length ? kinds[word] : 0;
    }

    /** Whether a word of the tables is of a class, by its number; false for any other. */
    public boolean isOf(WordClass wanted, int word) {
        return classes.get(wanted).get(word);
    }

    /** "long-standing", "state-sponsored", but not "re-routed": what is before the hyphen is a word. */
    private static boolean isCompound(Tokens tokens, int token) {
        for (int at = tokens.begin(token) + 3; at < tokens.end(token); at++) {
            if (tokens.charAt(at) == '-') {
                return tokens.endsWith(token, "ed") || tokens.endsWith(token, "ing");
            }
        }
        return false;
    }

    private static int guess(Tokens tokens, int token) {
        if (tokens.is(token, Tokens.CAPITAL | Tokens.NUMBER | Tokens.MARK)) {
            return 0;
        }
        if (isCompound(tokens, token)) {
            return ADJECTIVE;
        }
        if (tokens.endsWith(token, "ed")) {
            return PAST | PARTICIPLE;
        }
        if (tokens.endsWith(token, "ing")) {
            return ING;
        }
        return tokens.endsWith(token, "ly") ? ADVERB : 0;
    }

    /** The verb of a form, or {@link Vocabulary#UNKNOWN}. */
    public int verb(int word) {
        return word < verbs.length ? verbs[word] : Vocabulary.UNKNOWN;
    }
}
