package dev.entente.coding;

import dev.entente.coding.Clause.Relation;
import dev.entente.coding.VerbGroup.Form;
import dev.entente.coding.VerbGroup.Tense;
import dev.entente.event.Aux;
import dev.entente.event.Kind;
import dev.entente.event.Phase;
import dev.entente.lexicon.EventNoun;
import dev.entente.lexicon.Frame;
import dev.entente.lexicon.Frame.Complement;
import dev.entente.lexicon.Lexicon;
import dev.entente.lexicon.Modality.Outcome;
import dev.entente.lexicon.Operator;
import dev.entente.lexicon.Words;
import dev.entente.text.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what the clauses of a sentence say happened: frames, from the inside out, under the operators that govern them.
 */
final class ActReader {

    /** Operators that look through a request or an offer at what was asked: "refused a request to meet". */
    private static final Set<Operator> LOOKS_THROUGH = EnumSet.of(
            Operator.REFUSE, Operator.ACCEPT, Operator.NOT, Operator.FAIL, Operator.POSTPONE, Operator.CANCEL);

    private static final Set<Operator> SETTLES = EnumSet.of(
            Operator.INTEND,
            Operator.FUTURE,
            Operator.SAY,
            Operator.TRY,
            Operator.CONTINUE,
            Operator.BEGIN,
            Operator.DO);

    /** Operators whose subject is no party to what is told. */
    private static final Set<Operator> SPEAKS = EnumSet.of(Operator.SAY, Operator.OWN);

    private static final List<String> PARTNERS = List.of("obj", "with", "to", "against");

    private static final List<String> ANY_TARGET =
            List.of("obj", "with", "to", "against", "on", "from", "at", "for", "of");

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final Chunks chunks;
    private final Clauses clauses;
    private final Actors actors;
    private final Nouns nouns;
    private final Memory memory;
    private final BitSet consumed = new BitSet();
    private int forced = Clause.NONE;

    ActReader(
            Lexicon lexicon, Tokens tokens, Chunks chunks, Clauses clauses, Actors actors, Nouns nouns, Memory memory) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.chunks = chunks;
        this.clauses = clauses;
        this.actors = actors;
        this.nouns = nouns;
        this.memory = memory;
    }

    /** Whether the act of a clause was read as a part of another. */
    boolean isConsumed(int number) {
        return consumed.get(number);
    }

    /** Reads a clause as if what it governs were this one of several joined complements. */
    Optional<Act> read(int number, int complement) {
        forced = complement;
        try {
            return read(number);
        } finally {
            forced = Clause.NONE;
        }
    }

    /** "sought better ties with X by agreeing to talks": the talks are with X too. */
    void inherit(Act act, Clause clause) {
        boolean alone = act.kind.isPresent()
                && clause.governor >= 0
                && act.targets.stream().noneMatch(p -> p.actor().code().isPresent());
        if (!alone) {
            return;
        }
        for (int at = clause.verb - 1; at > 0; at--) {
            if (chunks.is(at, Chunk.PREPOSITION)
                    && chunks.is(at + 1, Chunk.NOUN_PHRASE)
                    && PARTNERS.contains(tokens.text(chunks.from(at), chunks.to(at)))) {
                List<Party> parties = actors.of(at + 1, clauses).stream()
                        .filter(p -> p.actor().code().isPresent() && !Parties.contains(act.sources, p))
                        .toList();
                if (!parties.isEmpty()) {
                    act.targets = new ArrayList<>(parties);
                    return;
                }
            }
        }
    }

    private Optional<Act> inner(int number) {
        consumed.set(number);
        return read(number);
    }

    /** The act of a clause and of those that it governs; none where it tells of none. */
    Optional<Act> read(int number) {
        Clause clause = clauses.all().get(number);
        VerbGroup verb = chunks.verb(clause.verb);
        Surrounding around = new Surrounding(number, clause, verb);
        Optional<Act> act = lexicon.frames().of(verb.verb).stream()
                .filter(around::fits)
                .sorted(Comparator.comparingInt(Frame::demands).reversed())
                .map(around::act)
                .flatMap(Optional::stream)
                .findFirst()
                .or(around::leading);
        act.ifPresent(a -> a.outer = clause.verb);
        return act.flatMap(a -> around.tensed(a));
    }

    /** What stands around one verb. */
    private final class Surrounding {

        private final int number;
        private final Clause clause;
        private final VerbGroup verb;
        private final int object;
        private final int recipient;
        private final int subject;
        private final List<Integer> prepositions = new ArrayList<>();
        private final List<Integer> complements = new ArrayList<>();

        Surrounding(int number, Clause clause, VerbGroup verb) {
            this.number = number;
            this.clause = clause;
            this.verb = verb;
            int next = clause.verb + 1;
            while (chunks.is(next, Chunk.QUOTE) || chunks.is(next, Chunk.DATE)) {
                next++;
            }
            int follows = chunks.is(next, Chunk.NOUN_PHRASE) && !isSubjectAhead(next) ? next : Clause.NONE;
            boolean swapped = verb.passive || (clause.relation == Relation.REDUCED && verb.form == Form.PARTICIPLE);
            boolean two = !swapped && follows >= 0 && isSecondObject(follows + 1);
            recipient = two ? follows : Clause.NONE;
            object = swapped ? clause.subject : two ? follows + 1 : follows;
            scan(next);
            for (int i = 0; i < clauses.all().size(); i++) {
                Clause other = clauses.all().get(i);
                boolean governed = switch (other.relation) {
                    case THAT, INFINITIVE, ING, PREPOSITION -> true;
                    default -> false;
                };
                if (governed && other.governor == number) {
                    if (i == forced) {
                        complements.clear();
                    }
                    complements.add(i);
                }
            }
            subject = swapped ? agent() : clause.subject;
        }

        private boolean isSubjectAhead(int noun) {
            for (Clause other : clauses.all()) {
                if (other.subject == noun
                        && other.verb > noun
                        && chunks.verb(other.verb).form == Form.FINITE
                        && other.relation != Relation.RELATIVE) {
                    return true;
                }
            }
            return false;
        }

        /** "gave Syria an ultimatum": a thing or an act right behind whom it goes to. */
        private boolean isSecondObject(int noun) {
            return chunks.is(noun, Chunk.NOUN_PHRASE)
                    && (lexicon.words().kinds(tokens, chunks.from(noun)) & Words.DETERMINER) != 0
                    && !nouns.of(noun).isEmpty()
                    && !isSubjectAhead(noun);
        }

        /** The prepositions between this verb and the next. */
        private void scan(int from) {
            for (int at = from; at < chunks.size(); at++) {
                Chunk kind = chunks.kind(at);
                if (kind == Chunk.VERB_GROUP || kind == Chunk.MARK || kind == Chunk.RELATIVE || kind == Chunk.THAT) {
                    break;
                }
                if (kind == Chunk.PREPOSITION) {
                    prepositions.add(at);
                }
            }
        }

        private int agent() {
            int by = preposition(List.of("by"));
            return by < 0 ? Clause.NONE : by + 1;
        }

        private int preposition(List<String> wanted) {
            for (String word : wanted) {
                for (int at : prepositions) {
                    if (chunks.is(at + 1, Chunk.NOUN_PHRASE) && text(at).equals(word)) {
                        return at;
                    }
                }
            }
            return Clause.NONE;
        }

        private String text(int chunk) {
            return tokens.text(chunks.from(chunk), chunks.to(chunk)).toLowerCase(java.util.Locale.ROOT);
        }

        boolean fits(Frame frame) {
            return frame.particle() == verb.particle
                    && fitsObject(frame)
                    && fitsPreposition(frame)
                    && (frame.complement() == Complement.FREE || complement(frame) >= 0);
        }

        private boolean fitsObject(Frame frame) {
            return switch (frame.object()) {
                case FREE -> true;
                case ANY -> (object >= 0 && !isSelf(object)) || verb.passive;
                case NONE -> object < 0;
                case ACT -> hasAct(object) || (prepositional(frame) && hasAct(behind(frame)));
                case TYPE ->
                    hasType(object, frame.types()) || (prepositional(frame) && hasType(behind(frame), frame.types()));
                case SUBJECT_ACT ->
                    (object < 0 && hasAct(clause.subject)) || (verb.predicate && hasAct(clause.subject));
                case SUBJECT_TYPE -> hasType(clause.subject, frame.types()) && !verb.passive;
            };
        }

        private boolean isSelf(int noun) {
            String text = text(noun);
            return text.endsWith("self") || text.endsWith("selves");
        }

        private boolean prepositional(Frame frame) {
            return !frame.prepositions().isEmpty();
        }

        private int behind(Frame frame) {
            for (int at : prepositions) {
                if (frame.prepositions().contains(chunks.word(at))) {
                    return at + 1;
                }
            }
            return Clause.NONE;
        }

        private boolean fitsPreposition(Frame frame) {
            return frame.prepositions().isEmpty() || behind(frame) >= 0 || frame.complement() == Complement.ING;
        }

        private boolean hasAct(int noun) {
            return noun >= 0 && (nouns.act(noun).isPresent() || governed(noun).isPresent());
        }

        private boolean hasType(int noun, Set<String> types) {
            return noun >= 0 && nouns.of(noun).stream().anyMatch(n -> types.contains(n.type()));
        }

        /** The clause that a frame governs here, or -1. */
        private int complement(Frame frame) {
            for (int i : complements) {
                Clause other = clauses.all().get(i);
                boolean fits = switch (frame.complement()) {
                    case INFINITIVE -> other.relation == Relation.INFINITIVE;
                    case THAT -> other.relation == Relation.THAT;
                    case ING ->
                        other.relation == Relation.ING
                                || (other.relation == Relation.PREPOSITION
                                        && (frame.prepositions().isEmpty()
                                                || frame.prepositions().contains(other.lead))
                                        && !isAdverbial(other.lead));
                    case FREE -> false;
                };
                if (fits) {
                    return i;
                }
            }
            return Clause.NONE;
        }

        private boolean isAdverbial(int lead) {
            return switch (lexicon.vocabulary().word(lead)) {
                case "by", "after", "before", "without", "while", "since", "in", "amid", "when", "despite" -> true;
                default -> false;
            };
        }

        Optional<Act> act(Frame frame) {
            Optional<Act> act = frame.code().isPresent()
                    ? Optional.of(new Act(frame.code().get(), frame.rule()))
                    : frame.operator().isPresent()
                            ? operated(frame, frame.operator().get())
                            : Optional.empty();
            act.ifPresent(a -> {
                if (a.verb < 0) {
                    a.verb = clause.verb;
                }
                if (frame.code().isPresent()) {
                    engagement(a);
                }
                parties(a, frame);
            });
            return act;
        }

        private void engagement(Act act) {
            act.kind = Kinds.of(act.code);
            if (act.kind.isPresent() && act.code.equals("036")) {
                act.phase = Optional.of(Phase.PROPOSED);
            }
        }

        private Optional<Act> operated(Frame frame, Operator operator) {
            Optional<Act> inner = inner(frame, operator);
            if (operator == Operator.OWN && !isOwnDeed(frame)) {
                return inner;
            }
            if (inner.isEmpty()) {
                return apply(operator, "", Optional.empty())
                        .flatMap(o -> o.code())
                        .map(code -> new Act(code, frame.rule()));
            }
            Act act = inner.get();
            act.rule = frame.rule() + (act.rule.isEmpty() ? "" : " < " + act.rule);
            return operate(operator, act) ? Optional.of(act) : Optional.empty();
        }

        private Optional<Act> inner(Frame frame, Operator operator) {
            int governed = complement(frame);
            if (frame.complement() != Complement.FREE && governed >= 0) {
                return ActReader.this.inner(governed).filter(act -> led(governed, act));
            }
            int noun = frame.object() == Frame.ObjectForm.SUBJECT_ACT || frame.object() == Frame.ObjectForm.SUBJECT_TYPE
                    ? clause.subject
                    : object >= 0 && (hasAct(object) || !prepositional(frame) || hasType(object, frame.types()))
                            ? object
                            : behind(frame);
            return noun(noun, operator);
        }

        /** "claimed that they had attacked": told of the speaker itself, by a pronoun. */
        private boolean isOwnDeed(Frame frame) {
            int told = clauses.all().get(complement(frame)).subject;
            return chunks.is(told, Chunk.NOUN_PHRASE)
                    && (lexicon.words().kinds(tokens, chunks.from(told)) & Words.PRONOUN) != 0;
        }

        /** "its demand that X withdraw": the noun before the clause does something to it too. */
        private boolean led(int governed, Act act) {
            boolean that = clauses.all().get(governed).relation == Relation.THAT
                    && object >= 0
                    && chunks.is(object + 1, Chunk.THAT);
            Optional<Operator> operator = that
                    ? nouns.of(object).stream()
                            .flatMap(n -> n.operator().stream())
                            .findFirst()
                    : Optional.empty();
            return operator.isEmpty() || operate(operator.get(), act);
        }

        /** The act that a noun phrase names. */
        private Optional<Act> noun(int noun, Operator operator) {
            if (noun < 0) {
                return Optional.empty();
            }
            Optional<Act> under = governed(noun);
            Optional<EventNoun> event = nouns.act(noun);
            Optional<EventNoun> leads = nouns.of(noun).stream()
                    .filter(n -> n.operator().isPresent())
                    .findFirst();
            if (under.isPresent()
                    && leads.isPresent()
                    && (event.isEmpty() || !event.get().type().equals("accord"))) {
                Act act = under.get();
                if (!LOOKS_THROUGH.contains(operator)
                        && !operate(leads.get().operator().get(), act)) {
                    return Optional.empty();
                }
                return Optional.of(act);
            }
            return event.map(n -> nominal(noun, n));
        }

        /** The act that hangs on a noun: "a request to meet", "a call for talks", "the idea of holding". */
        private Optional<Act> governed(int noun) {
            boolean leads = nouns.of(noun).stream().anyMatch(n -> n.operator().isPresent());
            if (!leads) {
                return Optional.empty();
            }
            for (int i = 0; i < clauses.all().size(); i++) {
                Clause other = clauses.all().get(i);
                boolean follows = (other.verb == noun + 1 && other.relation == Relation.INFINITIVE)
                        || (other.verb == noun + 2
                                && chunks.is(noun + 1, Chunk.PREPOSITION)
                                && other.relation == Relation.PREPOSITION);
                if (follows && i != number) {
                    return ActReader.this.inner(i);
                }
            }
            if (chunks.is(noun + 1, Chunk.PREPOSITION) && chunks.is(noun + 2, Chunk.NOUN_PHRASE)) {
                String word = text(noun + 1);
                if (word.equals("for") || word.equals("of") || word.equals("to")) {
                    return nouns.act(noun + 2).map(n -> nominal(noun + 2, n));
                }
            }
            return Optional.empty();
        }

        private Act nominal(int noun, EventNoun event) {
            Act act = new Act(event.code().orElseThrow(), event.text());
            act.kind = event.kind();
            Optional<Memory.Engagement> fresh = memory.fresh();
            boolean again = event.type().equals("meeting")
                    && fresh.isPresent()
                    && fresh.get().kind() == Kind.REUNION;
            if (again) {
                act.kind = Optional.of(Kind.REUNION);
                act.code = "060";
            }
            act.noun = noun;
            act.verb = clause.verb;
            nounParties(act, noun);
            return act;
        }

        /** Parties that a noun of an act names itself: "the Japan-Korea talks", "a visit to Israel by its minister". */
        private void nounParties(Act act, int noun) {
            for (Party party : actors.one(noun, chunks.size())) {
                if (party.actor().code().isPresent() && party.actor().actsForState()) {
                    act.sources.add(party);
                }
            }
            for (int at = noun + 1; at + 1 < chunks.size(); at++) {
                if (chunks.is(at, Chunk.VERB_GROUP) || chunks.is(at, Chunk.MARK) || chunks.is(at, Chunk.RELATIVE)) {
                    break;
                }
                if (!chunks.is(at, Chunk.PREPOSITION) || !chunks.is(at + 1, Chunk.NOUN_PHRASE)) {
                    continue;
                }
                String word = text(at);
                List<Party> parties = actors.of(at + 1, clauses);
                if (word.equals("by")
                        || word.equals("from")
                        || word.equals("between")
                        || (word.equals("of") && named(parties))) {
                    act.sources.addAll(parties);
                } else if (word.equals("with")
                        || word.equals("against")
                        || (word.equals("on") && act.kind.isEmpty() && named(parties))) {
                    act.targets.addAll(parties);
                } else if (word.equals("to") && named(parties)) {
                    act.targets.addAll(parties);
                }
            }
        }

        private boolean named(List<Party> parties) {
            return parties.stream().anyMatch(p -> p.actor().code().isPresent());
        }

        private void parties(Act act, Frame frame) {
            List<Party> own = subject < 0 ? List.of() : actors.of(subject, clauses);
            if (clause.relation == Relation.ROOT) {
                memory.subjects(own);
            }
            if (frame.operator().filter(SPEAKS::contains).isPresent()
                    && !act.isStatement()
                    && frame.complement() == Complement.THAT
                    && !act.sources.isEmpty()) {
                return;
            }
            boolean ofSubject = frame.object() == Frame.ObjectForm.SUBJECT_ACT
                    || (frame.object() == Frame.ObjectForm.SUBJECT_TYPE
                            && frame.operator().isPresent())
                    || (verb.passive && clause.subject == act.noun && act.noun >= 0);
            List<Party> target = target(act, frame);
            if (ofSubject) {
                if (verb.passive && subject >= 0) {
                    merge(act, own);
                }
            } else if (!own.isEmpty()) {
                merge(act, own);
            }
            if (frame.target().isPresent()
                    && !target.isEmpty()
                    && frame.operator().isPresent()) {
                act.targets.clear();
            }
            for (Party party : target) {
                if (!contains(act.sources, party) && !contains(act.targets, party)) {
                    act.targets.add(party);
                }
            }
        }

        /** The subject of the outer verb becomes the source; who was named inside is the other side. */
        private void merge(Act act, List<Party> own) {
            List<Party> inner = new ArrayList<>(act.sources);
            act.sources = new ArrayList<>(own);
            for (Party party : inner) {
                if (!contains(own, party)
                        && !contains(act.targets, party)
                        && party.actor().code().isPresent()) {
                    act.targets.add(party);
                }
            }
            act.targets.removeIf(p -> contains(own, p));
        }

        private List<Party> target(Act act, Frame frame) {
            List<String> wanted = frame.target()
                    .map(t -> List.of(t.split(",", -1)))
                    .orElse(act.kind.isPresent() ? PARTNERS : ANY_TARGET);
            for (String where : wanted) {
                int noun = where.equals("obj") ? recipient >= 0 ? recipient : object : preposition(List.of(where)) + 1;
                boolean thing = noun > 0 && (noun == act.noun || (frame.target().isEmpty() && hasThing(noun)));
                boolean own = noun == subject || (noun == clause.subject && !verb.passive);
                if ((noun > 0 || (where.equals("obj") && noun == 0))
                        && !thing
                        && !own
                        && chunks.is(noun, Chunk.NOUN_PHRASE)) {
                    return actors.of(noun, clauses);
                }
            }
            if (object >= 0 && object != act.noun && object != subject && act.targets.isEmpty()) {
                return actors.of(object, clauses);
            }
            return List.of();
        }

        private boolean hasThing(int noun) {
            List<EventNoun> all = nouns.of(noun);
            return !all.isEmpty()
                    && all.stream()
                            .noneMatch(n -> n.type().equals("person")
                                    || n.type().equals("troops")
                                    || n.type().equals("police")
                                    || n.type().equals("outlet")
                                    || n.type().equals("refugee"));
        }

        private boolean contains(List<Party> parties, Party party) {
            return Parties.contains(parties, party);
        }

        /** What a verb without a frame says by its mood alone: "must" is an appeal. */
        Optional<Act> leading() {
            if (!verb.hypothetical || !isMust() || clause.relation != Relation.THAT || subject < 0) {
                return Optional.empty();
            }
            Act act = new Act("100", "must");
            act.verb = clause.verb;
            act.sources.addAll(actors.of(subject, clauses));
            return Optional.of(act);
        }

        /** Tense, negation and mood of this verb over the act. */
        Optional<Act> tensed(Act act) {
            boolean off = verb.passive && act.kind.isPresent() && (verb.tense == Tense.FUTURE || isWould());
            if (verb.negated && !operate(off ? Operator.CANCEL : Operator.NOT, act)) {
                return Optional.empty();
            }
            boolean ahead = verb.tense == Tense.FUTURE || (isWould() && !isConditional());
            if (ahead && !verb.negated && verb.form == Form.FINITE) {
                operate(Operator.FUTURE, act);
                act.ahead = true;
            } else if (verb.hypothetical && isMust() && !isConditional()) {
                operate(Operator.DEMAND, act);
                if (clause.relation == Relation.THAT) {
                    act.targets = act.sources;
                    act.sources = new ArrayList<>();
                }
            } else if ((verb.hypothetical && !isWould()) || isConditional()) {
                if (act.aux.isEmpty() && !act.isStatement()) {
                    act.aux = Optional.of(Aux.HYPOTHETICAL);
                }
                act.confidence -= 30;
            } else if (clause.governor < 0 && verb.form == Form.INFINITIVE) {
                operate(Operator.FUTURE, act);
                act.ahead = true;
            }
            act.past = verb.form == Form.FINITE && verb.tense == Tense.PAST;
            if (verb.progressive && act.kind.isPresent() && act.phase.isEmpty() && verb.tense == Tense.PRESENT) {
                act.phase = Optional.of(Phase.UNDERWAY);
            }
            return Optional.of(act);
        }

        private boolean isWould() {
            return verb.hypothetical && text(clause.verb).startsWith("would");
        }

        private boolean isMust() {
            String modal = text(clause.verb);
            return modal.startsWith("must") || modal.startsWith("should") || modal.startsWith("ought");
        }

        private boolean isConditional() {
            return clause.relation == Relation.SUBORDINATE
                    && switch (lexicon.vocabulary().word(clause.lead)) {
                        case "if", "unless", "whether" -> true;
                        default -> false;
                    };
        }
    }

    private Optional<Outcome> apply(Operator operator, String code, Optional<Kind> kind) {
        return lexicon.modality().apply(operator, code, kind);
    }

    /** Puts an act under an operator; false where nothing is left. */
    private boolean operate(Operator operator, Act act) {
        Optional<Outcome> outcome = apply(
                operator,
                act.code,
                act.phase.filter(p -> isSettled(operator, p)).isPresent() ? Optional.empty() : act.kind);
        if (outcome.isEmpty()) {
            return true;
        }
        Outcome out = outcome.get();
        if (out.dropped()) {
            return false;
        }
        out.code().ifPresent(code -> act.code = code);
        if (out.phase().isPresent()) {
            act.phase = out.phase();
        }
        if (out.aux().isPresent()) {
            act.aux = out.aux();
        }
        if (operator == Operator.INTEND
                || operator == Operator.FUTURE
                || operator == Operator.PROPOSE
                || operator == Operator.REQUEST
                || operator == Operator.DEMAND
                || operator == Operator.POSTPONE) {
            act.ahead = true;
        }
        if (operator == Operator.RECALL) {
            act.recalled = true;
        }
        if (act.code.startsWith("01")) {
            act.kind = Optional.empty();
            act.phase = Optional.empty();
        }
        return true;
    }

    /** A phase that is reached stays under these: a plan to propose talks proposes them. */
    private static boolean isSettled(Operator operator, Phase phase) {
        boolean reached = phase == Phase.PROPOSED
                || phase == Phase.POSTPONED
                || phase == Phase.CANCELLED
                || phase == Phase.REJECTED;
        return reached && SETTLES.contains(operator);
    }
}
