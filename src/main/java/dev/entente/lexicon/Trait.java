package dev.entente.lexicon;

import dev.entente.lexicon.Frame.Complement;
import dev.entente.lexicon.Frame.ObjectForm;
import java.util.Set;

/** What one of the frames of a verb tells of how a sentence around the verb is built. */
public enum Trait {
    /** A clause may follow at once: "said the talks would go on". */
    CLAUSE,
    /** A clause may follow that tells what is to be done: "demanded that they stop". */
    DEMAND,
    /** A clause may follow behind an object: "told reporters the talks would go on". */
    OBJECT_AND_CLAUSE,
    /** A clause may follow that tells what is intended: "agreed that they would meet". */
    INTENT,
    /** An infinitive may follow behind an object: "asked the group to stop". */
    OBJECT_AND_INFINITIVE,
    /** It governs gerunds: "stopped bombing". */
    GERUND,
    /** A gerund may follow behind an object: "spent the week training". */
    OBJECT_AND_GERUND,
    /** It may stand without an object: "fled". */
    INTRANSITIVE,
    /** Who does it brings others together: "mediated". */
    HOST,
    /** It makes somebody else act: "prompted", "led". */
    CAUSE,
    /** It tells of what is to come: "scheduled", "due". */
    FUTURE,
    /** It tells of what is to come and of nothing besides. */
    PLAIN_FUTURE,
    /** It tells of what is intended and of nothing besides. */
    PLAIN_INTEND,
    /** It tells of what begins and of nothing besides. */
    PLAIN_BEGIN,
    /** It tells others of what happens and does nothing to it: "announced", "confirmed". */
    REPORT,
    /** It tells that a traveller comes from where he was: "returned from a visit". */
    RETURN,
    /** It gives a statement to the world: "issued", "released". */
    STATEMENT,
    /** Who gets what it gives may stand before it: "gave Peru a loan", "Peru was given a loan". */
    GIVING,
    /** Who does it speaks to somebody or of him: "accused", "urged", "praised". */
    SPEECH;

    /** What the codes begin with of which it is the deed to speak: statements, appeals, demands, accusations. */
    private static final Set<String> SPOKEN = Set.of("01", "02", "10", "11");

    boolean isOf(Frame frame) {
        boolean plain = frame.code().isEmpty();
        boolean subject = frame.object() == ObjectForm.NONE
                || frame.object() == ObjectForm.SUBJECT_ACT
                || frame.object() == ObjectForm.SUBJECT_TYPE;
        boolean prepositional = !frame.prepositions().isEmpty();
        boolean object = frame.object() != ObjectForm.FREE;
        return switch (this) {
            case CLAUSE -> frame.complement() == Complement.THAT && !object;
            case DEMAND -> frame.complement() == Complement.THAT && asks(frame);
            case INTENT -> frame.complement() == Complement.THAT && frame.is(Operator.INTEND);
            case OBJECT_AND_CLAUSE -> frame.complement() == Complement.THAT && object;
            case OBJECT_AND_INFINITIVE -> frame.complement() == Complement.INFINITIVE && object;
            case OBJECT_AND_GERUND -> frame.complement() == Complement.ING && object && !prepositional;
            case GERUND -> frame.complement() == Complement.ING;
            case INTRANSITIVE -> frame.particle() == 0 && (frame.object() == ObjectForm.FREE || subject);
            case HOST -> frame.is(Operator.HOST);
            case CAUSE -> frame.is(Operator.CAUSE);
            case FUTURE -> frame.is(Operator.FUTURE);
            case PLAIN_FUTURE -> frame.is(Operator.FUTURE) && plain;
            case PLAIN_INTEND -> frame.is(Operator.INTEND) && plain;
            case PLAIN_BEGIN -> frame.is(Operator.BEGIN) && plain;
            case REPORT -> plain && (frame.is(Operator.SAY) || frame.is(Operator.ANNOUNCE));
            case RETURN ->
                plain
                        && prepositional
                        && frame.is(Operator.END)
                        && frame.types().contains("visit");
            case STATEMENT ->
                frame.object() == ObjectForm.TYPE
                        && frame.code().filter("010"::equals).isPresent();
            case GIVING ->
                frame.object() == ObjectForm.TYPE
                        && frame.targets().contains("to")
                        && frame.targets().contains("obj");
            case SPEECH ->
                frame.code().filter(c -> SPOKEN.contains(c.substring(0, 2))).isPresent();
        };
    }

    private static boolean asks(Frame frame) {
        return frame.is(Operator.REQUEST) || frame.is(Operator.DEMAND) || frame.is(Operator.PROPOSE);
    }
}
