package dev.entente.lexicon;

import dev.entente.lexicon.Frame.Complement;
import dev.entente.lexicon.Frame.ObjectForm;
import java.util.Comparator;
import java.util.List;

/** The frames of one verb, with what tells at a glance that a frame cannot fit. Immutable. */
public final class VerbFrames {

    private static final int ASKED = 4;

    /** No frame at all. */
    static final VerbFrames NONE = new VerbFrames(List.of());

    private final List<Frame> frames;
    private final List<Frame> ofNouns;
    private final int[] particles;

    /**
     * Of each frame {@value #ASKED} numbers, side by side in memory: what of {@link Surroundings#there()} there has to
     * be; the bits of the prepositions of which one has to follow; the signatures of the classes of which one has to be
     * behind the verb, and of those of which one has to be the subject. 0 where nothing has to.
     */
    private final long[] asked;

    private final long anyPrepositions;

    VerbFrames(List<Frame> all) {
        frames = all.stream()
                .sorted(Comparator.comparingInt(Frame::demands).reversed())
                .toList();
        ofNouns = frames.stream().filter(VerbFrames::isOfNouns).toList();
        int count = frames.size();
        particles = new int[count];
        asked = new long[count * ASKED];
        long bits = 0;
        for (int i = 0; i < count; i++) {
            Frame frame = frames.get(i);
            particles[i] = frame.particle();
            asked[i * ASKED] = needs(frame);
            asked[i * ASKED + 1] = prepositions(frame);
            asked[i * ASKED + 2] = objects(frame);
            asked[i * ASKED + 3] = subjects(frame);
            bits |= bits(frame);
        }
        anyPrepositions = bits;
    }

    private static boolean isOfNouns(Frame frame) {
        boolean plain = frame.particle() == 0
                && frame.subjects().isEmpty()
                && frame.complement() == Complement.FREE
                && !frame.predicate();
        boolean object = frame.object() == ObjectForm.TYPE
                || (frame.object() == ObjectForm.ACT && frame.code().isEmpty())
                || (frame.object() == ObjectForm.ANY && frame.code().isPresent());
        return plain && object && (frame.code().isPresent() || frame.operator().isPresent());
    }

    /**
     * What a frame needs. One that asks for the noun of an act or for an official needs no more than its verb to be
     * looked at: to look tells of other acts, and of whom is spoken.
     */
    private static int needs(Frame frame) {
        int form = frame.predicate() ? Surroundings.ADJECTIVE : 0;
        if (looksFurther(frame)) {
            return form;
        }
        int object = switch (frame.object()) {
            case ANY, SELF, LABEL -> Surroundings.OBJECT;
            case NONE -> Surroundings.NO_OBJECT;
            case FREE, TYPE, SUBJECT_TYPE, ACT, SUBJECT_ACT -> 0;
        };
        int complement = switch (frame.complement()) {
            case INFINITIVE -> Surroundings.INFINITIVE;
            case THAT -> Surroundings.THAT;
            case ING -> Surroundings.GERUND;
            case FREE -> 0;
        };
        return form | object | complement;
    }

    private static long prepositions(Frame frame) {
        if (looksFurther(frame) || frame.complement() == Complement.ING) {
            return 0;
        }
        return bits(frame);
    }

    private static long bits(Frame frame) {
        long bits = 0;
        for (int preposition : frame.prepositions()) {
            bits |= Surroundings.bit(preposition);
        }
        return bits;
    }

    private static boolean looksFurther(Frame frame) {
        return frame.object() == ObjectForm.ACT
                || frame.object() == ObjectForm.SUBJECT_ACT
                || frame.types().contains(Frame.OFFICIAL);
    }

    private static long objects(Frame frame) {
        boolean named = frame.object() == ObjectForm.TYPE && !frame.types().contains(Frame.PLACE);
        return named && !frame.types().contains(Frame.OFFICIAL) ? frame.types().signature() : 0;
    }

    private static long subjects(Frame frame) {
        boolean named =
                frame.object() == ObjectForm.SUBJECT_TYPE && !frame.types().contains(Frame.OFFICIAL);
        return named ? frame.types().signature() : frame.subjects().signature();
    }

    /** Those that ask most first, and of equals in the order of the file. */
    public List<Frame> all() {
        return frames;
    }

    /**
     * Those that a noun made of the verb can have, "the lifting of sanctions": they ask for no more than an object and
     * what is behind a preposition, and tell of an act. In the order of {@link #all()}.
     */
    public List<Frame> ofNouns() {
        return ofNouns;
    }

    /** The {@linkplain Surroundings#bit(int) bits} of the prepositions that any of them names. */
    public long prepositions() {
        return anyPrepositions;
    }

    /** Whether a particle belongs to the verb in one of them: "call off". */
    public boolean takesParticle(int particle) {
        for (int known : particles) {
            if (known == particle) {
                return true;
            }
        }
        return false;
    }

    /** The first frame from a number on that may fit, as far as a glance tells; where none may, how many there are. */
    public int next(int from, Surroundings around) {
        int frame = from;
        while (frame < particles.length && !mayFit(frame, around)) {
            frame++;
        }
        return frame;
    }

    private boolean mayFit(int frame, Surroundings around) {
        int wanted = particles[frame];
        int at = frame * ASKED;
        return (wanted == around.particle() || (wanted != 0 && wanted == around.late()))
                && (asked[at] & ~around.there()) == 0
                && isAmong(asked[at + 1], around.prepositions())
                && isAmong(asked[at + 2], around.objects())
                && isAmong(asked[at + 3], around.subjects());
    }

    private static boolean isAmong(long wanted, long found) {
        return wanted == 0 || (wanted & found) != 0;
    }
}
