package dev.entente.lexicon;

import dev.entente.event.CameoTable;
import dev.entente.event.Kind;
import dev.entente.event.Table;
import dev.entente.lexicon.Frame.Complement;
import dev.entente.lexicon.Frame.ObjectForm;
import dev.entente.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The frames of verbs and the nouns of acts and things. Read only once loaded. */
public final class Frames {

    private static final BitSet NONE = new BitSet();

    /** Where the other party stands as the object of a verb. */
    private static final String OBJECT = "obj";

    /** What opens the places of the other party where that is the one who acts. */
    private static final String UNDERGONE = "<";

    /** What opens a verb that is an adjective behind a form of "be". */
    private static final String PREDICATE = "+";

    private final Vocabulary vocabulary;
    private final Words words;
    private final CameoTable cameos;
    /** The frames by the number of their verb, while they are read. */
    private final List<List<Frame>> byVerb = new ArrayList<>();

    private final VerbFrames[] verbs;
    /** The verbs that have a trait, by their numbers. */
    private final Map<Trait, BitSet> traits = new EnumMap<>(Trait.class);

    private final int anyVerb;
    private final PhraseTable<EventNoun> nouns = new PhraseTable<>();
    private final Map<String, BitSet> openings = new HashMap<>();

    Frames(Vocabulary vocabulary, Words words, CameoTable cameos, LexiconFiles files) {
        this.vocabulary = vocabulary;
        this.words = words;
        this.cameos = cameos;
        this.anyVerb = vocabulary.add("*");
        files.rows(LexiconFile.NOUNS).forEach(row -> row.read(this::noun));
        files.rows(LexiconFile.VERBS).forEach(row -> row.read(this::verbs));
        verbs = byVerb.stream()
                .map(frames -> frames.isEmpty() ? VerbFrames.NONE : new VerbFrames(frames))
                .toArray(VerbFrames[]::new);
        for (Trait trait : Trait.values()) {
            traits.put(trait, new BitSet());
        }
        byVerb.forEach(frames -> frames.forEach(this::learnTraits));
        byVerb.clear();
    }

    private void learnTraits(Frame frame) {
        for (Trait trait : Trait.values()) {
            if (trait.isOf(frame)) {
                traits.get(trait).set(frame.verb());
            }
        }
    }

    /** The frames of a verb. */
    public VerbFrames of(int verb) {
        return verb < verbs.length ? verbs[verb] : VerbFrames.NONE;
    }

    /**
     * The number under which the frames stand that any verb has which tells of no act of its own: "banged pots in
     * protest".
     */
    public int anyVerb() {
        return anyVerb;
    }

    /** Whether one of the frames of a verb has a trait. */
    public boolean has(int verb, Trait trait) {
        return traits.get(trait).get(verb);
    }

    /** The words with which the nouns of a class begin, by their numbers; not to be changed. */
    public BitSet openings(String type) {
        return openings.getOrDefault(type, NONE);
    }

    /** The nouns of acts and things. */
    public PhraseTable<EventNoun> nouns() {
        return nouns;
    }

    private void noun(Table.Row row) {
        row.list(2).forEach(code -> requireCode(row, code));
        for (String text : row.list(0)) {
            EventNoun noun = EventNoun.of(
                    text,
                    row.cell(1),
                    optional(row.cell(2)),
                    optional(row.cell(3)).map(Kind::of),
                    optional(row.cell(4)).map(words::verb).orElse(Vocabulary.UNKNOWN),
                    optional(row.cell(5)).map(Operator::of));
            add(text, noun);
            if (!text.endsWith("s") || text.endsWith("ss")) {
                add(Inflection.plural(text), noun);
            }
        }
    }

    private void add(String text, EventNoun noun) {
        nouns.add(vocabulary, text, noun);
        openings.computeIfAbsent(noun.type(), type -> new BitSet()).set(nouns.opening(vocabulary, text));
        words.noun(vocabulary.add(text.substring(text.lastIndexOf(' ') + 1)));
    }

    private void verbs(Table.Row row) {
        Frame first = null;
        for (String text : row.list(0)) {
            int space = text.indexOf(' ');
            String base = space < 0 ? text : text.substring(0, space);
            boolean predicate = base.startsWith(PREDICATE); // a predicate adjective, "+ready": no verb forms
            int verb = predicate ? vocabulary.add(base.substring(1)) : verb(base);
            if (predicate) {
                words.mark(verb, Words.ADJECTIVE);
            }
            int particle = space < 0 ? Vocabulary.UNKNOWN : vocabulary.add(text.substring(space + 1));
            if (particle != Vocabulary.UNKNOWN) {
                words.mark(particle, Words.PARTICLE);
            }
            first = first == null
                    ? frame(row, text, verb, particle)
                    : first.of(rule(row, text), verb, predicate, particle);
            add(first);
        }
    }

    private void add(Frame frame) {
        while (byVerb.size() <= frame.verb()) {
            byVerb.add(new ArrayList<>());
        }
        byVerb.get(frame.verb()).add(frame);
    }

    /** The number of a verb; "be" has its forms among the words that hold a sentence together. */
    private int verb(String base) {
        if (base.equals("*")) {
            return anyVerb;
        }
        int word = vocabulary.add(base);
        return (words.of(word) & Words.BE) != 0 ? word : words.verb(base);
    }

    private Frame frame(Table.Row row, String text, int verb, int particle) {
        String does = row.cell(4);
        int space = does.indexOf(' '); // "042 BEGIN": a code of its own, and what becomes of it
        String code = space < 0 ? does : does.substring(0, space);
        String over = space < 0 ? does : does.substring(space + 1);
        Optional<Operator> operator = "=".equals(over)
                ? Optional.of(Operator.DO)
                : Operator.isLabel(over) ? Optional.of(Operator.of(over)) : Optional.empty();
        boolean coded = !"-".equals(does) && (operator.isEmpty() || space >= 0);
        if (coded) {
            requireCode(row, code);
        }
        boolean undergone = row.cell(5).startsWith(UNDERGONE);
        List<String> targets = undergone ? List.of(row.cell(5).substring(1).split(",", -1)) : row.list(5);
        targets.forEach(target -> requirePlace(row, target));
        return new Frame(
                rule(row, text),
                verb,
                text.startsWith(PREDICATE),
                particle,
                object(row.cell(1)),
                types(row),
                subjects(row),
                row.list(2).stream().map(word -> preposition(row, word)).toList(),
                complement(row),
                coded ? Optional.of(code) : Optional.empty(),
                operator,
                targets,
                undergone,
                targets.stream().anyMatch(row.list(2)::contains));
    }

    private static String rule(Table.Row row, String text) {
        return text
                + (row.cell(1).isEmpty() ? "" : " " + row.cell(1))
                + (row.cell(2).isEmpty() ? "" : " " + row.cell(2))
                + (row.cell(3).isEmpty() ? "" : " " + row.cell(3));
    }

    private static ObjectForm object(String cell) {
        return switch (cell) {
            case "" -> ObjectForm.FREE;
            case "*" -> ObjectForm.ANY;
            case "-" -> ObjectForm.NONE;
            case "self" -> ObjectForm.SELF;
            case "label" -> ObjectForm.LABEL;
            case "act" -> ObjectForm.ACT;
            case "^act" -> ObjectForm.SUBJECT_ACT;
            default ->
                cell.startsWith("^")
                        ? ObjectForm.SUBJECT_TYPE
                        : cell.startsWith("*,") ? ObjectForm.ANY : ObjectForm.TYPE;
        };
    }

    private NounTypes types(Table.Row row) {
        return switch (object(row.cell(1))) {
            case SUBJECT_TYPE -> marked(row, true);
            case TYPE -> marked(row, false);
            default -> NounTypes.NONE;
        };
    }

    /** The classes of the subject, where the object is asked for too: "building,^protester". */
    private NounTypes subjects(Table.Row row) {
        return switch (object(row.cell(1))) {
            case TYPE, ANY -> marked(row, true);
            default -> NounTypes.NONE;
        };
    }

    /** The classes of a cell that are marked as the subject's, or those that are not. */
    private NounTypes marked(Table.Row row, boolean subject) {
        return NounTypes.of(row.list(1).stream()
                .filter(type -> type.startsWith("^") == subject)
                .map(type -> type(row, subject ? type.substring(1) : type))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** A class of nouns; words in quotes are one by themselves: 'short shrift'. */
    private String type(Table.Row row, String cell) {
        if (!cell.startsWith("'")) {
            if (!openings.containsKey(cell) && !cell.equals(Frame.PLACE)) {
                throw row.wrong("no noun of nouns.tsv is of class '" + cell
                        + "'; a word that is meant itself stands in quotes");
            }
            return cell;
        }
        String text = cell.substring(1, cell.length() - 1);
        Optional<String> none = Optional.empty();
        nouns.add(
                vocabulary,
                text,
                EventNoun.of(text, cell, none, Optional.empty(), Vocabulary.UNKNOWN, Optional.empty()));
        return cell;
    }

    /** The number of a preposition, or of what stands in its place: "home", "together". */
    private int preposition(Table.Row row, String text) {
        int word = vocabulary.add(text);
        if (words.of(word) == 0) {
            throw row.wrong("'" + text + "' is no preposition that we know: words.tsv lists them");
        }
        return word;
    }

    private void requirePlace(Table.Row row, String target) {
        int behind = Words.PREPOSITION | Words.TO | Words.ADVERB | Words.SUBORDINATOR | Words.PARTICLE;
        if (!target.equals(OBJECT) && (words.of(vocabulary.add(target)) & behind) == 0) {
            throw row.wrong("'" + target + "' is no place of the other party; " + OBJECT + " or a preposition is one");
        }
    }

    private static Complement complement(Table.Row row) {
        return switch (row.cell(3)) {
            case "" -> Complement.FREE;
            case "to" -> Complement.INFINITIVE;
            case "that" -> Complement.THAT;
            case "ing" -> Complement.ING;
            default -> throw row.wrong("complement '" + row.cell(3) + "' is none of to, that, ing");
        };
    }

    private void requireCode(Table.Row row, String code) {
        if (!cameos.contains(code)) {
            throw row.wrong("'" + code + "' is neither a CAMEO code, such as 120, nor an operator, one of "
                    + Arrays.toString(Operator.values()));
        }
    }

    private static Optional<String> optional(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }
}
