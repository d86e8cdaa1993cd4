package dev.entente.coding;

import dev.entente.coding.Clause.Relation;
import dev.entente.event.Actor;
import dev.entente.event.Kind;
import dev.entente.lexicon.EventNoun;
import dev.entente.lexicon.Frame;
import dev.entente.lexicon.Frame.Complement;
import dev.entente.lexicon.Frame.ObjectForm;
import dev.entente.lexicon.NounTypes;
import dev.entente.lexicon.Operator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells from the frame of a verb who is source and who is target of its act. */
final class Sides {

    /** Operators whose subject is no party to what is told. */
    private static final Set<Operator> SPEAKS = EnumSet.of(Operator.SAY, Operator.OWN);

    /** Operators whose subject asks others. */
    private static final Set<Operator> ASKS = EnumSet.of(Operator.REQUEST, Operator.DEMAND);

    /** Where the other party of an engagement stands. */
    private static final List<String> PARTNERS = List.of("obj", "with", "to", "against");

    private static final List<String> ANY_TARGET =
            List.of("obj", "with", "to", "against", "on", "from", "at", "for", "of");

    /** Classes of nouns that are parties and no things. */
    private static final NounTypes PERSONS = NounTypes.of(Set.of(
            "person",
            "people",
            "troops",
            "police",
            "outlet",
            "refugee",
            "official",
            "criminal",
            "rebels",
            "militia",
            "protester",
            "diplomat",
            "medics",
            "monitors",
            "investigator",
            "gunman",
            "captive",
            "candidate",
            "ethnic"));

    /** Words before what is somebody's own, and no other side. */
    private static final Set<String> OWNERS = Set.of("its", "their", "his", "her");

    /** Prepositions before whose an offer is. */
    private static final Set<String> MAKERS = Set.of("by", "from", "of");

    private final Syntax syntax;
    private final Memory memory;
    private final Forces forces;
    private final Referents referents;

    Sides(Syntax syntax, Memory memory) {
        this.syntax = syntax;
        this.memory = memory;
        this.forces = new Forces(syntax);
        this.referents = new Referents(syntax);
    }

    /** Adds the parties of a verb to those that its act has from further inside. */
    void assign(Act act, Frame frame, Predicate predicate) {
        List<Party> own = own(act, predicate);
        if (predicate.clause.relation == Relation.ROOT) {
            memory.subjects(own, predicate.subject >= 0 && syntax.actors().isPlural(predicate.subject));
        }
        if (onlySpeaks(act, frame)) {
            if (act.kind.equals(Optional.of(Kind.VISIT)) && isOwnDelegation(act) && own.size() == 1) {
                act.sources = new ArrayList<>(own); // "Panama announced that a delegation would go"
            }
            return;
        }
        if (frame.is(Operator.CAUSE)) {
            act.sources = new ArrayList<>(syntax.parties(predicate.object));
            act.targets.removeIf(p -> Parties.contains(act.sources, p));
            return;
        }
        if (frame.is(Operator.HOST)) {
            act.host = own.stream().findFirst();
            act.hosted = frame.rule().startsWith("host");
            return;
        }
        act.invited |= (frame.is(Operator.PROPOSE) && frame.takesObject()) || isAskedHome(act, frame, own);
        act.joined |=
                predicate.verb.passive && predicate.subject >= 0 && frame.code().isPresent();
        List<Party> targets = targets(act, frame, predicate);
        if (frame.undergone() && !predicate.verb.passive) {
            act.sources = new ArrayList<>(targets);
            act.targets = new ArrayList<>(own);
            return;
        }
        if (frame.code().isPresent() && act.kind.equals(Optional.of(Kind.VISIT))) {
            act.goal = goal(frame, predicate);
        }
        if (isOfOthers(act, frame, own, targets)) {
            act.sources = new ArrayList<>(targets);
            return;
        }
        if (isOfSubject(act, frame, predicate)) {
            if (predicate.verb.passive && predicate.subject >= 0) {
                merge(act, own);
            }
        } else if (!own.isEmpty() && !isHost(act, own)) {
            merge(act, own);
        }
        if (!frame.targets().isEmpty() && !targets.isEmpty() && frame.operator().isPresent()) {
            act.targets.clear();
        }
        for (Party party : targets) {
            boolean same = Parties.contains(act.sources, party) && !isDoneTo(party, frame, predicate);
            if (!same && !isAmong(act.sources, party, act) && !isAmong(act.targets, party, act)) {
                act.targets.add(party);
            }
        }
    }

    /** Whether a party is the object of a verb, or stands where its frame has the other one. */
    private boolean isDoneTo(Party party, Frame frame, Predicate predicate) {
        return !frame.targets().isEmpty()
                || (predicate.object >= 0 && syntax.parties(predicate.object).contains(party));
    }

    /** Of one state, who acts and whom it is done to are told apart by role and words: "police arrested rebels". */
    private static boolean isAmong(List<Party> parties, Party party, Act act) {
        boolean other = act.kind.isEmpty()
                && party.actor().country().isPresent()
                && party.actor().role().isPresent()
                && !Forces.areMoved(act)
                && !OWNERS.contains(party.actor().text().split(" ", 2)[0])
                && parties.stream()
                        .noneMatch(p -> p.actor().role().equals(party.actor().role()));
        return !other && Parties.contains(parties, party);
    }

    /** Who does what a verb tells: its subject, or whose the forces are that are moved. */
    private List<Party> own(Act act, Predicate predicate) {
        if (predicate.subject >= 0) {
            List<Party> parties = referents.subject(predicate);
            int between = predicate.subject + 1; // "the summit between Chad and Mali failed to reach a deal"
            boolean meeting = Parties.areUnknown(parties)
                    && syntax.chunks().is(between, Chunk.PREPOSITION)
                    && syntax.reads(between, "between");
            return meeting ? syntax.parties(between + 1) : parties;
        }
        return forces.isMovedByItself(act, predicate) ? syntax.parties(predicate.clause.subject) : List.of();
    }

    /** "accepted an offer by Mali to hold talks": whose the offer is. */
    private List<Party> maker(int noun, Act act, List<Party> own) {
        List<Party> parties = referents.object(noun, own);
        boolean thing = act.kind.isPresent()
                && Parties.areUnknown(parties)
                && syntax.chunks().is(noun + 1, Chunk.PREPOSITION)
                && MAKERS.contains(syntax.text(noun + 1))
                && isThing(noun);
        List<Party> makers = thing ? syntax.others(noun + 2, own) : List.of();
        return makers.isEmpty() ? parties : makers;
    }

    /** "told Seoul that it would hold talks": whom a state tells of its own part is the other side. */
    void addressee(Act act, int noun) {
        boolean alone = Parties.areUnknown(act.targets);
        for (Party party : alone ? syntax.parties(noun) : List.<Party>of()) {
            if (party.actor().actsForState() && party.acts() && !Parties.contains(act.sources, party)) {
                act.targets.add(party);
            }
        }
    }

    /** Whether an act has two sides without the subject of its verb: "China hosted talks between Iran and Iraq". */
    boolean isHeldByOthers(Act act, Predicate predicate) {
        List<Party> own = referents.subject(predicate);
        List<Party> inner = new ArrayList<>(act.sources);
        Parties.add(inner, act.targets);
        return inner.stream()
                        .filter(p -> p.actor().code().isPresent() && !Parties.contains(own, p))
                        .count()
                > 1;
    }

    /** "urged Beijing to talk to Taiwan": who urges takes no part. */
    private static boolean isOfOthers(Act act, Frame frame, List<Party> own, List<Party> targets) {
        return frame.operator().filter(ASKS::contains).isPresent()
                && act.kind.equals(Optional.of(Kind.TALKS))
                && !targets.isEmpty()
                && !act.targets.isEmpty()
                && act.targets.stream()
                        .allMatch(p -> p.actor().code().isPresent()
                                && !Parties.contains(own, p)
                                && !Parties.contains(targets, p));
    }

    /** "asked Fiji's leader to come to Tonga": whom a state asks to visit it is its guest. */
    private static boolean isAskedHome(Act act, Frame frame, List<Party> own) {
        return frame.is(Operator.REQUEST)
                && frame.takesObject()
                && act.kind.equals(Optional.of(Kind.VISIT))
                && act.goal.stream().anyMatch(p -> Parties.contains(own, p));
    }

    /** Whom the verb of a visit leads to, also where that is who is taken for its subject: "asked him to come to". */
    private List<Party> goal(Frame frame, Predicate predicate) {
        for (String where : frame.targets()) {
            int noun = noun(where, predicate);
            if (syntax.chunks().is(noun, Chunk.NOUN_PHRASE)) {
                return syntax.parties(noun);
            }
        }
        return List.of();
    }

    /** "offered to mediate talks": who offers is the go-between and no party. */
    private static boolean isHost(Act act, List<Party> own) {
        return act.host.filter(host -> Parties.contains(own, host)).isPresent();
    }

    private static boolean onlySpeaks(Act act, Frame frame) {
        return frame.operator().filter(SPEAKS::contains).isPresent()
                && !act.isStatement()
                && frame.complement() == Complement.THAT
                && !act.sources.isEmpty();
    }

    private static boolean isOwnDelegation(Act act) {
        Actor one = act.sources.get(0).actor();
        return act.sources.size() == 1
                && one.code().isEmpty()
                && (one.text().endsWith("delegation") || one.text().endsWith("mission"));
    }

    /** "the talks ended": the subject is the act itself and no party. */
    private static boolean isOfSubject(Act act, Frame frame, Predicate predicate) {
        return frame.object() == ObjectForm.SUBJECT_ACT
                || (frame.object() == ObjectForm.SUBJECT_TYPE
                        && frame.operator().isPresent()
                        && !frame.types().contains(Frame.OFFICIAL))
                || (predicate.verb.passive && predicate.clause.subject == act.noun && act.noun >= 0);
    }

    /** The subject of the outer verb becomes the source; who was named inside is the other side. */
    private static void merge(Act act, List<Party> own) {
        List<Party> inner = new ArrayList<>(act.sources);
        act.sources = new ArrayList<>(own);
        for (Party party : inner) {
            if (!Parties.contains(own, party)
                    && !Parties.contains(act.targets, party)
                    && party.actor().code().isPresent()) {
                act.targets.add(party);
            }
        }
        act.targets.removeIf(p -> isAmong(own, p, act));
    }

    private List<Party> targets(Act act, Frame frame, Predicate predicate) {
        List<String> wanted =
                !frame.targets().isEmpty() ? frame.targets() : act.kind.isPresent() ? PARTNERS : ANY_TARGET;
        for (String where : wanted) {
            int noun = noun(where, predicate);
            if (syntax.chunks().is(noun, Chunk.NOUN_PHRASE)
                    && !isOwn(noun, predicate)
                    && canBeParty(noun, act, frame)) {
                return act.kind.equals(Optional.of(Kind.VISIT))
                        ? tour(noun)
                        : maker(noun, act, referents.subject(predicate));
            }
        }
        int object = predicate.object;
        boolean topic = act.kind.equals(Optional.of(Kind.TALKS))
                && !frame.targets().isEmpty()
                && frame.code().isPresent();
        boolean other = object >= 0 && object != act.noun && object != predicate.subject;
        if (!other || !act.targets.isEmpty() || isFought(object, act)) {
            return List.of();
        }
        List<Party> objects = maker(object, act, referents.subject(predicate));
        return topic && objects.stream().anyMatch(p -> p.actor().code().isPresent()) ? List.of() : objects;
    }

    /** The states that a journey leads to: "to Moscow and then to Tbilisi", in headlines "to Jordan, Qatar". */
    private List<Party> tour(int noun) {
        Chunks chunks = syntax.chunks();
        List<Party> stops = syntax.parties(noun);
        int at = noun;
        while (true) {
            int and = chunks.is(at + 1, Chunk.COMMA) ? at + 2 : at + 1;
            boolean next = chunks.is(and, Chunk.CONJUNCTION)
                    && chunks.is(and + 1, Chunk.PREPOSITION)
                    && chunks.is(noun - 1, Chunk.PREPOSITION)
                    && chunks.word(and + 1) == chunks.word(noun - 1)
                    && syntax.actors().isPlace(and + 2);
            boolean listed = !next
                    && and == at + 2
                    && syntax.actors().isCountry(at)
                    && syntax.actors().isCountry(at + 2)
                    && !chunks.is(at + 3, Chunk.COMMA);
            if (!next && !listed) {
                return stops;
            }
            stops = new ArrayList<>(stops);
            at = next ? and + 2 : at + 2;
            Parties.add(stops, syntax.actors().one(at));
        }
    }

    /** The noun phrase at a place that a frame names, or {@link Clause#NONE}. */
    private static int noun(String where, Predicate predicate) {
        if (where.equals("obj")) {
            return predicate.recipient >= 0 ? predicate.recipient : predicate.object;
        }
        int preposition = predicate.preposition(where);
        return preposition < 0 ? Clause.NONE : preposition + 1;
    }

    private static boolean isOwn(int noun, Predicate predicate) {
        return noun == predicate.subject || (noun == predicate.clause.subject && !predicate.verb.passive);
    }

    /** Whether a phrase is more than the act or some thing; what opens a sentence in the passive is always taken. */
    private boolean canBeParty(int noun, Act act, Frame frame) {
        return noun != act.noun
                && !leads(noun, act)
                && !isFought(noun, act)
                && !syntax.measures(noun)
                && (noun == 0 || !frame.targets().isEmpty() || !isThing(noun));
    }

    /** "the start of the talks": a noun that only leads to that of an engagement. */
    private boolean leads(int noun, Act act) {
        return act.kind.isPresent()
                && act.noun == noun + 2
                && syntax.chunks().is(noun + 1, Chunk.PREPOSITION)
                && syntax.nouns().operator(noun).isPresent();
    }

    /** "fought a battle", "exchanged artillery fire": what is fought is nobody whom it is fought with. */
    private boolean isFought(int noun, Act act) {
        return act.code.startsWith("19") && syntax.nouns().isAct(noun);
    }

    private boolean isThing(int noun) {
        List<EventNoun> all = syntax.nouns().of(noun);
        return !all.isEmpty() && !PERSONS.containsAny(all);
    }

    /** "sought better ties with X by agreeing to talks": the talks are with X too. */
    void inherit(Act act, Clause clause) {
        boolean alone = act.kind.isPresent() && clause.governor >= 0 && Parties.areUnknown(act.targets);
        for (int at = clause.verb - 1; alone && at > 0; at--) {
            List<Party> parties = partners(at, act);
            if (!parties.isEmpty()) {
                act.targets = new ArrayList<>(parties);
                return;
            }
        }
    }

    /** The states behind a preposition that act with the sources. */
    private List<Party> partners(int at, Act act) {
        Chunks chunks = syntax.chunks();
        boolean with = chunks.is(at, Chunk.PREPOSITION)
                && chunks.is(at + 1, Chunk.NOUN_PHRASE)
                && PARTNERS.contains(syntax.text(at));
        if (!with) {
            return List.of();
        }
        return syntax.others(at + 1, act.sources);
    }
}
