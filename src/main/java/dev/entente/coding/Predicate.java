package dev.entente.coding;

import dev.entente.coding.Clause.Relation;
import dev.entente.coding.VerbGroup.Form;
import dev.entente.lexicon.Frame;
import dev.entente.lexicon.Surroundings;
import dev.entente.lexicon.Words;
import java.util.Arrays;

/** A verb with what stands around it: subject, objects, prepositions, and the clauses that it governs. */
final class Predicate {

    private static final int[] NOTHING = {};

    /** Number of its clause. */
    final int number;

    final Clause clause;
    final VerbGroup verb;
    /** Chunk of who acts, which is behind "by" in the passive. */
    final int subject;
    /** Chunk of what is acted on, which is the subject of the clause in the passive, "were given a deadline" apart. */
    final int object;
    /** Chunk of whom the object goes to: "gave Syria an ultimatum". */
    final int recipient;

    /** The particle behind the object, or 0. */
    final int late;

    private final Syntax syntax;
    private final Chunks chunks;
    private final VerbObjects objects;
    /** Chunks of the prepositions between this verb and the next. */
    private final int[] prepositions;
    /** Word of the preposition between this verb and the next that leads to a date as its end, "until Friday"; or 0. */
    private int until;
    /** Numbers of the clauses that it governs. */
    private final int[] complements;

    /** Reads the surroundings of the verb of a clause; of joined complements, the one asked for counts alone. */
    Predicate(Syntax syntax, int number, int forced) {
        this.syntax = syntax;
        this.chunks = syntax.chunks();
        this.number = number;
        this.clause = syntax.clause(number);
        this.verb = chunks.verb(clause.verb);
        this.objects = new VerbObjects(syntax, verb);
        int next = clause.verb + 1;
        while (chunks.is(next, Chunk.QUOTE) || chunks.is(next, Chunk.DATE)) {
            next++;
        }
        if (objects.isJoinedTo(next + 1)) {
            next += 2;
        }
        int follows = chunks.is(next, Chunk.NOUN_PHRASE) && !objects.isSubjectAhead(next) ? next : Clause.NONE;
        boolean swapped = verb.passive || (clause.relation == Relation.REDUCED && verb.form == Form.PARTICIPLE);
        boolean two = !swapped && follows >= 0 && objects.isSecondObject(follows + 1);
        boolean kept = verb.passive && follows >= 0 && objects.isKept(follows);
        recipient = two ? follows : kept ? clause.subject : Clause.NONE;
        boolean heavy = !swapped && follows < 0 && objects.isHeavyObject(next);
        object = kept
                ? follows
                : swapped ? clause.subject : two ? follows + 1 : heavy ? objects.behindDate(next + 2) : follows;
        late = objects.lateParticle(follows);
        prepositions = prepositions(next);
        complements = complements(forced);
        subject = swapped ? agent() : clause.subject;
    }

    private int[] complements(int forced) {
        int[] found = NOTHING;
        for (int i = 0; i < syntax.clauses().all().size(); i++) {
            Clause other = syntax.clause(i);
            boolean governed = switch (other.relation) {
                case THAT, INFINITIVE, ING, PREPOSITION -> true;
                default -> false;
            };
            if (governed && other.governor == number && !hangsOnNoun(other)) {
                found = with(i == forced ? NOTHING : found, i);
            }
        }
        return found;
    }

    private static int[] with(int[] some, int one) {
        int[] more = Arrays.copyOf(some, some.length + 1);
        more[some.length] = one;
        return more;
    }

    private boolean isAct(int noun) {
        return noun >= 0
                && syntax.nouns().act(noun).filter(n -> n.kind().isPresent()).isPresent();
    }

    /** "cut aid over its refusal to talk": the infinitive belongs to the noun behind the preposition. */
    private boolean hangsOnNoun(Clause other) {
        int noun = other.verb - 1;
        return other.relation == Relation.INFINITIVE
                && noun > clause.verb + 2
                && chunks.is(noun, Chunk.NOUN_PHRASE)
                && chunks.is(noun - 1, Chunk.PREPOSITION)
                && syntax.nouns().operator(noun).isPresent();
    }

    /** "called the envoy a liar", "called them “nutters”": a second noun or a quotation right behind the object. */
    boolean isLabelled(int noun) {
        int last = noun;
        while (chunks.is(last + 1, Chunk.PREPOSITION) && chunks.is(last + 2, Chunk.NOUN_PHRASE)) {
            last += 2;
        }
        boolean quoted = chunks.is(last + 1, Chunk.QUOTE) && !chunks.is(last + 2, Chunk.MARK);
        return quoted || (chunks.is(last + 1, Chunk.NOUN_PHRASE) && syntax.opensWith(last + 1, Words.DETERMINER));
    }

    private int[] prepositions(int from) {
        int[] found = NOTHING;
        for (int at = from; at < chunks.size(); at++) {
            Chunk kind = chunks.kind(at);
            boolean another = kind == Chunk.NOUN_PHRASE && chunks.is(at - 1, Chunk.COMMA) && objects.isSubjectAhead(at);
            if (stops(kind) || another) {
                break; // "will be suspended, diplomats at the embassy said"
            }
            if (kind == Chunk.PREPOSITION) {
                found = with(found, at);
            } else if (kind == Chunk.DATE && syntax.tokens().reads(chunks.from(at) - 1, chunks.from(at), "until")) {
                until = syntax.tokens().word(chunks.from(at) - 1);
            }
        }
        return found;
    }

    /** True for what ends the phrases that belong to a verb. */
    static boolean stops(Chunk kind) {
        return kind == Chunk.VERB_GROUP || kind == Chunk.MARK || kind == Chunk.RELATIVE || kind == Chunk.THAT;
    }

    private int agent() {
        int by = preposition("by");
        if (by < 0) {
            by = behindInfinitive();
        }
        return by < 0 || syntax.measures(by + 1) ? Clause.NONE : by + 1;
    }

    /** "were told to leave by Ecuador": where who acts stands behind what was asked, or {@link Clause#NONE}. */
    private int behindInfinitive() {
        int at = clause.verb + 1;
        if (!verb.passive || !chunks.is(at, Chunk.VERB_GROUP) || !isActive(chunks.verb(at))) {
            return Clause.NONE;
        }
        for (at++; at + 1 < chunks.size() && !stops(chunks.kind(at)); at++) {
            if (chunks.is(at, Chunk.PREPOSITION) && syntax.reads(at, "by") && chunks.is(at + 1, Chunk.NOUN_PHRASE)) {
                return at;
            }
        }
        return Clause.NONE;
    }

    private static boolean isActive(VerbGroup group) {
        return group.form == Form.INFINITIVE && !group.passive;
    }

    /** What stands around the verb at a glance. */
    Surroundings surroundings() {
        long types = syntax.nouns().types(object) | syntax.nouns().types(recipient);
        for (int at : prepositions) {
            types |= syntax.nouns().types(at + 1);
        }
        long subjects = syntax.nouns().types(subject) | syntax.nouns().types(clause.subject);
        return new Surroundings(verb.particle, late, there(), types, subjects, prepositionBits());
    }

    /** The {@linkplain Surroundings#bit(int) bits} of the prepositions between this verb and the next. */
    long prepositionBits() {
        long bits = 0;
        for (int at : prepositions) {
            bits |= Surroundings.bit(chunks.word(at));
        }
        return until == 0 ? bits : bits | Surroundings.bit(until);
    }

    private int there() {
        int there = object >= 0 ? Surroundings.OBJECT : Surroundings.NO_OBJECT;
        there |= verb.passive ? Surroundings.OBJECT : 0;
        there |= verb.predicate ? Surroundings.ADJECTIVE : 0;
        for (int i : complements) {
            there |= switch (syntax.clause(i).relation) {
                case INFINITIVE -> Surroundings.INFINITIVE;
                case THAT -> Surroundings.THAT;
                default -> Surroundings.GERUND;
            };
        }
        return there;
    }

    /** The chunk of a preposition that a noun phrase follows, or {@link Clause#NONE}. */
    int preposition(String wanted) {
        for (int at : prepositions) {
            if (chunks.is(at + 1, Chunk.NOUN_PHRASE) && syntax.reads(at, wanted)) {
                return at;
            }
        }
        return Clause.NONE;
    }

    /** The chunk behind a preposition of a frame, or {@link Clause#NONE}. */
    int behind(Frame frame) {
        for (int at : prepositions) {
            if (frame.takes(chunks.word(at))) {
                return at + 1;
            }
        }
        return Clause.NONE;
    }

    /** Whether what a verb tells has an end that a frame asks for: "gave them until Friday". */
    boolean lasts(Frame frame) {
        return until != 0 && frame.takes(until);
    }

    /** The clause that a frame governs here, or {@link Clause#NONE}. */
    int complement(Frame frame) {
        boolean free = frame.object() == Frame.ObjectForm.FREE
                && object >= 0
                && syntax.nouns().is(object, "accord");
        for (int i : complements) {
            Clause other = syntax.clause(i);
            boolean fits = switch (frame.complement()) {
                case INFINITIVE -> other.relation == Relation.INFINITIVE && !(free && other.verb == object + 1);
                case THAT -> other.relation == Relation.THAT;
                case ING ->
                    other.relation == Relation.ING
                            || (other.relation == Relation.PREPOSITION
                                    && ((frame.prepositions().isEmpty() && !isAct(object)) || frame.takes(other.lead))
                                    && (syntax.lexicon().words().of(other.lead) & Words.CIRCUMSTANCE) == 0);
                case FREE -> false;
            };
            if (fits) {
                return i;
            }
        }
        return Clause.NONE;
    }
}
