package dev.entente.coding;

import dev.entente.coding.Clause.Relation;
import dev.entente.coding.FrameFit.Misfit;
import dev.entente.event.Aux;
import dev.entente.event.Phase;
import dev.entente.lexicon.Frame;
import dev.entente.lexicon.Frame.Complement;
import dev.entente.lexicon.Operator;
import dev.entente.lexicon.Surroundings;
import dev.entente.lexicon.VerbFrames;
import dev.entente.lexicon.WordClass;
import dev.entente.lexicon.Words;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what the clauses of a sentence say happened: frames, from the inside out, under the operators that govern them.
 */
final class ActReader {

    /** Operators under which an act is not done, or no more. */
    private static final Set<Operator> ENDS =
            EnumSet.of(Operator.CEASE, Operator.END, Operator.REFUSE, Operator.FAIL, Operator.CANCEL);

    private final Syntax syntax;
    private final Memory memory;
    private final Watcher watcher;
    private final Operations operations;
    private final NominalReader nominals;
    private final FrameFit fit;
    private final Sides sides;
    private final Mood mood;
    private final SideBySide together;
    private final GovernedClause governed;
    private final BitSet consumed = new BitSet();
    private final BitSet fitted = new BitSet();
    private int forced = Clause.NONE;

    /** Whom the act read last was done to. */
    private List<Party> patients = List.of();

    ActReader(Syntax syntax, Memory memory, Watcher watcher) {
        this.syntax = syntax;
        this.memory = memory;
        this.watcher = watcher;
        this.operations = new Operations(syntax.lexicon().modality(), watcher);
        this.nominals = new NominalReader(syntax, memory, operations, this::consume);
        this.fit = new FrameFit(syntax, nominals);
        this.sides = new Sides(syntax, memory);
        this.mood = new Mood(syntax, operations);
        this.together = new SideBySide(syntax);
        this.governed = new GovernedClause(syntax);
    }

    /** The reader of engagements beside the acts of a sentence. */
    AttendantReader attendants() {
        return new AttendantReader(syntax, nominals, operations);
    }

    /** The reader of answers to what was proposed. */
    Answers answers() {
        return new Answers(syntax, memory, operations);
    }

    /** Whether the act of a clause was read as a part of another. */
    boolean isConsumed(int number) {
        return consumed.get(number);
    }

    /** Whether a verb was left unread: no frame of it fits. */
    boolean leftUnread() {
        return fitted.cardinality() < syntax.clauses().all().size();
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
        sides.inherit(act, clause);
    }

    private Optional<Act> consume(int number) {
        consumed.set(number);
        return read(number);
    }

    /** The act of a clause and of those that it governs; none where it tells of none. */
    Optional<Act> read(int number) {
        Predicate predicate = new Predicate(syntax, number, forced);
        Optional<Act> act = framed(predicate, predicate.verb.verb);
        act = act.isPresent() ? act : mood.appeal(predicate);
        act = act.isPresent() ? act : adverbial(predicate);
        act = act.isPresent() ? act : nominals.told(predicate);
        act = act.isPresent() ? act : together.read(predicate);
        if (act.isEmpty()) {
            return act;
        }
        act.get().outer = predicate.clause.verb;
        return mood.over(act.get(), predicate);
    }

    /** "banged pots in protest at": an act that any verb tells by a phrase behind it. */
    private Optional<Act> adverbial(Predicate predicate) {
        int any = syntax.lexicon().frames().anyVerb();
        VerbFrames frames = syntax.lexicon().frames().of(any);
        if ((frames.prepositions() & predicate.prepositionBits()) == 0) {
            return Optional.empty();
        }
        for (Frame frame : frames.all()) {
            if (predicate.behind(frame) >= 0) {
                return framed(predicate, any);
            }
        }
        return Optional.empty();
    }

    /** The act of the first frame of a verb that fits and tells of one. */
    private Optional<Act> framed(Predicate predicate, int verb) {
        VerbFrames frames = syntax.lexicon().frames().of(verb);
        List<Frame> all = frames.all();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Surroundings around = predicate.surroundings();
        for (int i = next(frames, 0, around); i < all.size(); i = next(frames, i + 1, around)) {
            Frame frame = all.get(i);
            Misfit misfit = fit.misfit(frame, predicate);
            Optional<Act> act = misfit == Misfit.NONE ? act(frame, predicate) : Optional.empty();
            watcher.tried(predicate, frame, misfit, act);
            if (misfit == Misfit.NONE) {
                fitted.set(predicate.number);
            }
            boolean nothing = misfit == Misfit.NONE && frame.tellsNothing(); // "hosts foreign troops"
            if (act.isPresent() && act.get().frame == null) {
                act.get().frame = frame;
            }
            if (act.isPresent() || nothing) {
                return act;
            }
        }
        return Optional.empty();
    }

    /** The next frame that may fit; who watches sees all that are tried. */
    private int next(VerbFrames frames, int from, Surroundings around) {
        return watcher == Watcher.NOBODY ? frames.next(from, around) : from;
    }

    /** The act that the subject of a clause is, whatever its verb: "the arrest of X by Y led to protests". */
    Optional<Act> ofSubject(int number) {
        if (!nominals.mayTell(syntax.clause(number).subject)) {
            return Optional.empty();
        }
        Predicate predicate = new Predicate(syntax, number, Clause.NONE);
        return nominals.read(predicate.clause.subject, Operator.DO, predicate)
                .filter(act -> act.kind.isEmpty())
                .filter(act ->
                        act.noun < 0 || !syntax.nouns().is(act.noun, NominalReader.BOND)) // a partnership is no act
                .filter(act -> !act.sources.isEmpty() || !act.targets.isEmpty());
    }

    private Optional<Act> act(Frame frame, Predicate predicate) {
        Optional<Act> act = frame.code()
                .flatMap(code -> staged(coded(code, frame), frame))
                .or(() -> frame.operator().flatMap(operator -> operated(frame, operator, predicate)));
        act.ifPresent(a -> {
            if (a.verb < 0) {
                a.verb = predicate.clause.verb;
            }
            sides.assign(a, frame, predicate);
            takeUpPatients(a, predicate);
            if (isOfTwo(a)) {
                operations.operate(Operator.TOGETHER, a);
            }
        });
        return act;
    }

    /** "arrested the envoy and deported him": a pronoun is whom the act before was done to. */
    private void takeUpPatients(Act act, Predicate predicate) {
        boolean same = act.targets.isEmpty()
                && act.kind.isEmpty()
                && syntax.opensWith(predicate.object, Words.PRONOUN)
                && patients.stream().noneMatch(p -> Parties.contains(act.sources, p));
        if (same) {
            act.targets.addAll(patients);
        } else if (!act.targets.isEmpty()) {
            patients = List.copyOf(act.targets);
        }
    }

    /** Whether two states do an act side by side: "Turkey and Pakistan held exercises". */
    private static boolean isOfTwo(Act act) {
        return Parties.areUnknown(act.targets) && Parties.codes(act.sources) > 1;
    }

    private Optional<Act> staged(Act act, Frame frame) {
        boolean stands = frame.operator().map(o -> operations.operate(o, act)).orElse(true);
        return stands ? Optional.of(act) : Optional.empty();
    }

    private static Act coded(String code, Frame frame) {
        Act act = new Act(code, frame.rule());
        act.kind = Kinds.of(code, frame);
        if (act.kind.isPresent() && code.equals("036")) {
            act.phase = Optional.of(Phase.PROPOSED);
        }
        return act;
    }

    private Optional<Act> operated(Frame frame, Operator told, Predicate predicate) {
        boolean unscrupled = told == Operator.REFUSE && affirms(predicate.verb);
        Operator operator = unscrupled
                ? Operator.DO
                : GovernedClause.isAsked(told, frame) && governed.isAsserted(frame, predicate) ? Operator.SAY : told;
        Optional<Act> inner = inner(frame, operator, predicate);
        if (operator == Operator.OWN && !governed.isOwnDeed(frame, predicate)) {
            return inner;
        }
        if (inner.isEmpty()) {
            return operations.alone(operator).map(code -> new Act(code, frame.rule()));
        }
        Act act = inner.get();
        if (operator == Operator.PROPOSE && frame.complement() == Complement.THAT && isOfOthers(act, predicate)) {
            operator = Operator.REQUEST; // "suggested that Mali hold elections"
        }
        if (ENDS.contains(operator) && act.rule.startsWith("* ")) {
            return inner; // "stopped eating in protest": they protest
        }
        if (operator == Operator.SAY
                && act.kind.isPresent()
                && predicate.object >= 0
                && predicate.complement(frame) >= 0
                && governed.isOwnDeed(frame, predicate)) {
            sides.addressee(act, predicate.object);
        }
        if (operator == Operator.HOST && !sides.isHeldByOthers(act, predicate)) {
            return Optional.empty();
        }
        if (predicate.verb.predicate && act.kind.isPresent() && governed.isFact(frame, predicate)) {
            return inner; // "is disappointed that X has called off"
        }
        act.rule = frame.rule() + (act.rule.isEmpty() ? "" : " < " + act.rule);
        if (operator == Operator.SAY
                && act.aux.equals(Optional.of(Aux.HYPOTHETICAL))
                && governed.opensSubject(frame, predicate, Words.PRONOUN | Words.OWNER)) {
            threaten(act); // "they might", "his planes could"
        }
        boolean held = operator == Operator.CEASE && act.kind.isPresent() && isSpent(act.noun);
        return operations.operate(held ? Operator.END : operator, act) ? inner : Optional.empty();
    }

    /** Whether an act is wholly that of others than who speaks of it. */
    private boolean isOfOthers(Act act, Predicate predicate) {
        List<Party> own = predicate.subject < 0 ? List.of() : syntax.parties(predicate.subject);
        return act.kind.isEmpty()
                && !own.isEmpty()
                && !act.sources.isEmpty()
                && act.sources.stream().allMatch(p -> p.actor().code().isPresent() && !Parties.contains(own, p));
    }

    /** "will not hesitate to attack", "did not shrink from closing the border": what is denied is only the scruple. */
    private boolean affirms(VerbGroup verb) {
        boolean affirms =
                verb.negated && !verb.nobody && syntax.lexicon().words().isOf(WordClass.SCRUPLE, verb.verb);
        verb.negated &= !affirms;
        return affirms;
    }

    /** "said it might fire missiles": what one may do to another is a threat where one says it of oneself. */
    private void threaten(Act act) {
        if (isHarm(act) && operations.operate(Operator.THREATEN, act)) {
            act.aux = Optional.empty();
        }
    }

    /** Whether an act does the other side harm: all from protest on. */
    private static boolean isHarm(Act act) {
        return act.code.compareTo("14") >= 0 && act.kind.isEmpty();
    }

    /** "two days of talks collapsed": they were held. */
    private boolean isSpent(int noun) {
        return noun >= 0 && syntax.chunks().is(noun + 1, Chunk.PREPOSITION) && syntax.measures(noun);
    }

    private Optional<Act> inner(Frame frame, Operator operator, Predicate predicate) {
        int governed = predicate.complement(frame);
        if (frame.complement() != Complement.FREE && governed >= 0) {
            return consume(governed).filter(act -> survives(predicate.object, governed, act));
        }
        int place = fit.place(frame, predicate);
        int behind = predicate.behind(frame);
        Optional<Act> act = nominals.read(place, operator, predicate);
        return act.isPresent() || behind < 0 || behind == place
                ? act
                : nominals.read(behind, operator, predicate); // "gave short shrift to a request for talks"
    }

    /** "its demand that X withdraw": the noun before the clause does something to it too. */
    private boolean survives(int noun, int governed, Act act) {
        boolean leads = syntax.clause(governed).relation == Relation.THAT
                && noun >= 0
                && syntax.chunks().is(noun + 1, Chunk.THAT);
        Optional<Operator> operator = leads ? syntax.nouns().operator(noun) : Optional.empty();
        return operator.isEmpty() || operations.operate(operator.get(), act);
    }
}
