package dev.entente.coding;

import dev.entente.coding.Clause.Relation;
import dev.entente.event.Kind;
import dev.entente.lexicon.EventNoun;
import dev.entente.lexicon.Frame;
import dev.entente.lexicon.Operator;
import dev.entente.text.Vocabulary;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Reads the acts that noun phrases tell of, and those that hang on them: "a visit to Israel", "a request to meet". */
final class NominalReader {

    /** Operators that look through a request or an offer at what was asked: "refused a request to meet". */
    private static final Set<Operator> LOOKS_THROUGH = EnumSet.of(
            Operator.REFUSE, Operator.ACCEPT, Operator.NOT, Operator.FAIL, Operator.POSTPONE, Operator.CANCEL);

    /** Prepositions that lead in who speaks and to whom. */
    private static final Set<String> SPEAKERS = Set.of("by", "from", "to", "on", "upon");

    /** Prepositions that lead in what a noun made of a verb acts on. */
    private static final Set<String> OBJECTS = Set.of("of", "into", "on", "to", "from");

    /** The class of nouns for what two have and do not do: "a partnership". */
    static final String BOND = "bond";

    private final Syntax syntax;
    private final Chunks chunks;
    private final Nouns nouns;
    private final Memory memory;
    private final Operations operations;
    private final Deverbals deverbals;
    private final NominalParties parties;
    private final IntFunction<Optional<Act>> clauses;

    /** A reader that has the clauses behind a noun read by another, by their number. */
    NominalReader(Syntax syntax, Memory memory, Operations operations, IntFunction<Optional<Act>> clauses) {
        this.syntax = syntax;
        this.chunks = syntax.chunks();
        this.nouns = syntax.nouns();
        this.memory = memory;
        this.operations = operations;
        this.deverbals = new Deverbals(syntax);
        this.parties = new NominalParties(syntax);
        this.clauses = clauses;
    }

    /** Whether a noun phrase tells of an act. */
    boolean tells(int noun, Predicate predicate) {
        return noun >= 0
                && (nouns.isAct(noun)
                        || deverbals.read(noun).isPresent()
                        || governed(noun, predicate).isPresent());
    }

    /** Whether a noun phrase can tell of an act, whatever hangs on it. */
    boolean mayTell(int noun) {
        return nouns.isAct(noun)
                || nouns.operator(noun).isPresent()
                || deverbals.read(noun).isPresent();
    }

    /** Whether an engagement hangs on a noun: "a request for talks". */
    boolean governsEngagement(int noun, Predicate predicate) {
        return noun >= 0
                && governed(noun, predicate)
                        .flatMap(act -> act.kind)
                        .filter(kind -> kind != Kind.AGREEMENT)
                        .isPresent();
    }

    /** The act that a noun phrase tells of, where an operator is over it. */
    Optional<Act> read(int noun, Operator operator, Predicate predicate) {
        if (noun < 0) {
            return Optional.empty();
        }
        Optional<Act> under = governed(noun, predicate);
        Optional<EventNoun> event = nouns.act(noun);
        Optional<Operator> leads = nouns.operator(noun);
        boolean accord = event.filter(n -> n.type().equals("accord")).isPresent();
        if (under.isEmpty() || leads.isEmpty() || accord) {
            return deed(noun, predicate).or(() -> event.map(n -> nominal(noun, n, predicate)));
        }
        boolean through = LOOKS_THROUGH.contains(operator)
                || (operator == Operator.CEASE && under.get().kind.isPresent());
        boolean stands = through || operations.operate(leads.get(), under.get());
        return stands ? under : Optional.empty();
    }

    /** The act that the subject of a verb tells of with its parties: "the release by X of Y was greeted". */
    Optional<Act> told(Predicate predicate) {
        int subject = predicate.clause.subject;
        boolean main = predicate.clause.relation == Relation.ROOT || predicate.clause.relation == Relation.THAT;
        if (!main || subject < 0 || subject > predicate.clause.verb) {
            return Optional.empty();
        }
        if (nouns.is(subject, BOND)) {
            return Optional.empty(); // "the relationship of A and B is strong"
        }
        Optional<Act> told = read(subject, Operator.DO, predicate)
                .filter(act -> act.kind.isEmpty() || isStaged(act, subject) || isDated(act, subject, predicate));
        told.ifPresent(act -> {
            act.doubts.add(Confidence.Reason.NOMINAL);
            if (act.kind.isPresent()) {
                act.verb = Clause.NONE; // "was confirmed on Monday" is not when it takes place
            } else if (act.noun != subject) {
                parties.name(act, subject, false);
            }
        });
        return told.filter(act -> !act.sources.isEmpty());
    }

    /** "the cancellation of talks": the noun over an engagement tells what becomes of it. */
    private boolean isStaged(Act act, int noun) {
        return act.phase.isPresent() && act.noun != noun && act.kind.get() != Kind.AGREEMENT;
    }

    /** "the journey of X to Y on May 3 broke a taboo": what took place on a day has taken place. */
    private boolean isDated(Act act, int noun, Predicate predicate) {
        boolean told = act.noun == noun
                && act.phase.isEmpty()
                && act.kind.get() != Kind.AGREEMENT
                && predicate.verb.form == VerbGroup.Form.FINITE
                && !predicate.verb.negated
                && !predicate.verb.hypothetical;
        int at = noun + 1;
        while (told && at < predicate.clause.verb && !chunks.is(at, Chunk.DATE)) {
            told = chunks.is(at, Chunk.PREPOSITION) || chunks.is(at, Chunk.NOUN_PHRASE);
            at++;
        }
        return told && chunks.is(at, Chunk.DATE);
    }

    /** The act that hangs on a noun: "a request to meet", "a call for talks", "the idea of holding". */
    private Optional<Act> governed(int noun, Predicate predicate) {
        if (nouns.operator(noun).isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < syntax.clauses().all().size(); i++) {
            if (i != predicate.number && hangsOn(syntax.clause(i), noun)) {
                Optional<Act> act = clauses.apply(i);
                boolean near = syntax.clause(i).verb <= noun + 2;
                return near ? act : act.filter(a -> a.kind.isPresent());
            }
        }
        int inner = governedNoun(noun);
        if (inner < 0) {
            return Optional.empty();
        }
        Optional<Act> act = read(inner, Operator.DO, predicate);
        act.filter(a -> inner > noun + 2).ifPresent(a -> nameSpeaker(a, noun));
        return act;
    }

    private void nameSpeaker(Act act, int noun) {
        String preposition = syntax.text(noun + 1);
        if (!preposition.equals("by") && !preposition.equals("from")) {
            return;
        }
        List<Party> speakers = syntax.parties(noun + 2);
        if (act.kind.isPresent() && Parties.codes(speakers) > 0) {
            act.sources.removeIf(p -> p.actor().code().isEmpty()); // "the cancellation by Mali of a trip by its envoy"
            act.targets.removeIf(p -> p.actor().code().isEmpty());
        }
        Parties.add(act.sources, speakers);
    }

    /** "the cancellation by Mali of a visit" */
    private boolean isBy(int preposition) {
        return syntax.reads(preposition, "by") && syntax.reads(preposition + 2, "of");
    }

    /** The noun that hangs on a noun, also behind who speaks: "a call by Mali for talks"; else {@link Clause#NONE}. */
    private int governedNoun(int noun) {
        int at = noun + 1;
        while (isPhrase(at)
                && isPhrase(at + 2)
                && SPEAKERS.contains(syntax.text(at))
                && (syntax.text(at + 2).equals("for") || isBy(at))) {
            at += 2;
        }
        if (!isPhrase(at)) {
            return Clause.NONE;
        }
        return switch (syntax.text(at)) {
            case "for", "of", "to", "in" -> at + 1;
            default -> Clause.NONE;
        };
    }

    private boolean isPhrase(int preposition) {
        return chunks.is(preposition, Chunk.PREPOSITION) && chunks.is(preposition + 1, Chunk.NOUN_PHRASE);
    }

    private boolean hangsOn(Clause clause, int noun) {
        boolean infinitive = clause.relation == Relation.INFINITIVE || clause.relation == Relation.PURPOSE;
        return (infinitive && clause.verb > noun && isReached(noun, clause.verb))
                || (clause.verb == noun + 2
                        && chunks.is(noun + 1, Chunk.PREPOSITION)
                        && clause.relation == Relation.PREPOSITION);
    }

    /**
     * Whether nothing but phrases that belong to a noun stands between it and a verb: "an offer from Delhi to meet".
     */
    private boolean isReached(int noun, int verb) {
        for (int at = noun + 1; at < verb; at++) {
            boolean passed = chunks.is(at, Chunk.PREPOSITION)
                    || chunks.is(at, Chunk.NOUN_PHRASE)
                    || chunks.is(at, Chunk.DATE)
                    || chunks.is(at, Chunk.COMMA)
                    || (chunks.is(at, Chunk.VERB_GROUP) && chunks.verb(at).form == VerbGroup.Form.PARTICIPLE);
            if (!passed) {
                return false;
            }
        }
        return true;
    }

    /** The act of a noun made of a verb, by the frames of the verb: "the lifting of sanctions". */
    private Optional<Act> deed(int noun, Predicate predicate) {
        return deverbals.read(noun).flatMap(deed -> {
            Frame frame = deed.frame();
            Optional<Act> act = frame.code()
                    .map(code -> {
                        Act coded = new Act(code, frame.rule());
                        coded.kind = Kinds.of(code);
                        return coded;
                    })
                    .or(() -> nouns.act(deed.object()).map(n -> nominal(deed.object(), n, predicate)))
                    .filter(a -> deed.over().map(o -> operations.operate(o, a)).orElse(true));
            act.ifPresent(a -> {
                a.noun = noun;
                a.verb = predicate.clause.verb;
                a.sources.clear();
                a.targets.clear();
                parties.name(a, noun, true);
            });
            return act;
        });
    }

    private Act nominal(int noun, EventNoun event, Predicate predicate) {
        return nominal(noun, event, predicate.clause.verb);
    }

    /** The act of a noun that a verb governs. */
    Act nominal(int noun, EventNoun event, int verb) {
        Act act = new Act(deverbal(noun, event).orElseGet(() -> event.code().orElseThrow()), event.text());
        act.kind = event.kind();
        boolean again = event.type().equals("meeting")
                && memory.fresh().filter(e -> e.kind() == Kind.REUNION).isPresent();
        if (again) {
            act.kind = Optional.of(Kind.REUNION);
            act.code = "060";
        }
        act.noun = noun;
        act.verb = verb;
        parties.name(act, noun, false);
        return act;
    }

    /** "the expulsion of inspectors": the code that the verb of a noun has with what is behind the noun. */
    private Optional<String> deverbal(int noun, EventNoun event) {
        boolean governs = event.verb() != Vocabulary.UNKNOWN
                && chunks.is(noun + 1, Chunk.PREPOSITION)
                && chunks.is(noun + 2, Chunk.NOUN_PHRASE);
        if (!governs || !OBJECTS.contains(syntax.text(noun + 1))) {
            return Optional.empty();
        }
        Frame best = null;
        for (Frame frame : syntax.lexicon().frames().of(event.verb()).all()) {
            boolean fits = frame.object() == Frame.ObjectForm.TYPE
                    && frame.code().filter(code -> isAlike(code, event)).isPresent()
                    && frame.types().containsAny(nouns.of(noun + 2));
            if (fits && (best == null || frame.demands() > best.demands())) {
                best = frame;
            }
        }
        return Optional.ofNullable(best).flatMap(Frame::code);
    }

    /** Of one family, or of those who are sent away. */
    private static boolean isAlike(String code, EventNoun event) {
        return code.startsWith("16")
                || event.code()
                        .filter(own -> own.startsWith(code.substring(0, 2)))
                        .isPresent();
    }
}
