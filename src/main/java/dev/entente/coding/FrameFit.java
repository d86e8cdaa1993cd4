package dev.entente.coding;

import dev.entente.lexicon.Frame;
import dev.entente.lexicon.Frame.Complement;
import dev.entente.lexicon.NounTypes;
import dev.entente.lexicon.Words;

/** Judges which frames of a verb fit what stands around it. */
final class FrameFit {

    private final Syntax syntax;
    private final NominalReader nominals;

    FrameFit(Syntax syntax, NominalReader nominals) {
        this.syntax = syntax;
        this.nominals = nominals;
    }

    /** What a frame asks for and does not find. */
    enum Misfit {
        NONE,
        PARTICLE,
        PREDICATE,
        OBJECT,
        SUBJECT,
        PREPOSITION,
        COMPLEMENT,
        /** It is about an engagement, of which others tell better. */
        ENGAGEMENT
    }

    /** The first thing that a frame does not find around a verb. */
    Misfit misfit(Frame frame, Predicate predicate) {
        boolean particle = frame.particle() == predicate.verb.particle
                || (frame.particle() != 0 && frame.particle() == predicate.late);
        if (!particle) {
            return Misfit.PARTICLE;
        }
        if (!predicate.verb.predicate && frame.predicate()) {
            return Misfit.PREDICATE;
        }
        if (!fitsObject(frame, predicate)) {
            return Misfit.OBJECT;
        }
        if (!frame.subjects().isEmpty() && !hasType(predicate.subject, frame.subjects())) {
            return Misfit.SUBJECT;
        }
        if (!fitsPreposition(frame, predicate)) {
            return Misfit.PREPOSITION;
        }
        if (frame.complement() != Complement.FREE && predicate.complement(frame) < 0) {
            return Misfit.COMPLEMENT;
        }
        return hidesEngagement(frame, predicate) ? Misfit.ENGAGEMENT : Misfit.NONE;
    }

    /**
     * Whether a code is given to a plan or a request as such, although what is planned or asked for is an engagement.
     */
    private boolean hidesEngagement(Frame frame, Predicate predicate) {
        return frame.object() == Frame.ObjectForm.TYPE
                && frame.code().isPresent()
                && frame.operator().isEmpty()
                && nominals.governsEngagement(place(frame, predicate), predicate);
    }

    private boolean fitsObject(Frame frame, Predicate predicate) {
        int object = predicate.object;
        int subject = predicate.clause.subject;
        return switch (frame.object()) {
            case FREE -> true;
            case ANY -> (object >= 0 && !isSelf(object)) || predicate.verb.passive;
            case SELF -> object >= 0 && isSelf(object);
            case LABEL -> predicate.recipient >= 0 || (object >= 0 && predicate.isLabelled(object));
            case NONE -> object < 0;
            case ACT ->
                nominals.tells(object, predicate)
                        || (isPrepositional(frame) && nominals.tells(predicate.behind(frame), predicate));
            case TYPE ->
                frame.types().contains(Frame.PLACE)
                        ? fitsPlace(frame, predicate)
                        : isOfficial(object, frame)
                                || (frame.complement() == Complement.INFINITIVE
                                        && hasType(predicate.recipient, frame.types()))
                                || (hasType(object, frame.types()) && !isSaidOfSubject(frame, predicate))
                                || (standsBehind(frame, object)
                                        && (hasType(predicate.behind(frame), frame.types())
                                                || isOfficial(predicate.behind(frame), frame)));
            case SUBJECT_ACT ->
                (object < 0 && nominals.tells(subject, predicate))
                        || (predicate.verb.predicate && nominals.tells(subject, predicate));
            case SUBJECT_TYPE ->
                !predicate.verb.passive
                        && (hasType(subject, frame.types()) || isOfficial(subject, frame))
                        && (!frame.types().contains(Frame.PLACE) || isAtPlace(frame, predicate));
        };
    }

    /** "go to Cuba", "decline an invitation to Cuba", but not "take aid to Cuba"; whom one invites goes there. */
    private boolean fitsPlace(Frame frame, Predicate predicate) {
        boolean idle = predicate.subject >= 0 && syntax.reads(predicate.subject, "it"); // "when it comes to Iran"
        int place = predicate.behind(frame);
        boolean goes = frame.types().isOnly(Frame.PLACE)
                ? predicate.object < 0 || frame.takesObject()
                : hasType(predicate.object, frame.types()) && place == predicate.object + 2;
        return !idle && goes && syntax.names().isPlace(place);
    }

    /** "is in Cuba today", but not "has been helpful in Cuba". */
    private boolean isAtPlace(Frame frame, Predicate predicate) {
        if (frame.prepositions().isEmpty()) {
            return syntax.names().isPlace(predicate.object);
        }
        int place = predicate.behind(frame);
        int at = predicate.clause.verb + 1;
        while (syntax.chunks().is(at, Chunk.DATE)) {
            at++;
        }
        return place == at + 1 && syntax.names().isPlace(place);
    }

    /** Whether a frame asks for who holds an office of a state, and a noun phrase names one: no "government talks". */
    private boolean isOfficial(int noun, Frame frame) {
        return noun >= 0
                && frame.types().contains(Frame.OFFICIAL)
                && !syntax.opensWith(noun, Words.PRONOUN)
                && !syntax.nouns().isAct(noun)
                && !syntax.nouns().is(noun, "troops")
                && syntax.actors().one(noun).stream().anyMatch(Party::holdsOffice);
    }

    private boolean isSelf(int noun) {
        String text = syntax.text(noun);
        return text.endsWith("self") || text.endsWith("selves");
    }

    /**
     * "it would be the first meeting in a year": what stands behind "be" is no object of a frame like "be in talks".
     */
    private boolean isSaidOfSubject(Frame frame, Predicate predicate) {
        return isPrepositional(frame) && (syntax.lexicon().words().of(predicate.verb.verb) & Words.BE) != 0;
    }

    /** Whether what is asked for can stand behind the preposition; beside an object, not where the other party is. */
    private static boolean standsBehind(Frame frame, int object) {
        return isPrepositional(frame) && (object < 0 || !frame.partyBehind());
    }

    private static boolean isPrepositional(Frame frame) {
        return !frame.prepositions().isEmpty();
    }

    private static boolean fitsPreposition(Frame frame, Predicate predicate) {
        return frame.prepositions().isEmpty()
                || predicate.behind(frame) >= 0
                || predicate.lasts(frame)
                || frame.complement() == Complement.ING;
    }

    private boolean hasType(int noun, NounTypes types) {
        return noun >= 0
                && types.mayBeIn(syntax.nouns().types(noun))
                && types.containsAny(syntax.nouns().of(noun));
    }

    /** The noun phrase that holds what a frame is about: subject, object, or what is behind a preposition. */
    int place(Frame frame, Predicate predicate) {
        if (frame.object() == Frame.ObjectForm.SUBJECT_ACT || frame.object() == Frame.ObjectForm.SUBJECT_TYPE) {
            return predicate.clause.subject;
        }
        int object = predicate.object;
        boolean direct = object >= 0
                && (nominals.tells(object, predicate) || !isPrepositional(frame) || hasType(object, frame.types()));
        return direct ? object : predicate.behind(frame);
    }
}
