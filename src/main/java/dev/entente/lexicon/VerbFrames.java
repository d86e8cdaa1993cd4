package dev.entente.lexicon;

import dev.entente.lexicon.Frame.Complement;
import dev.entente.lexicon.Frame.ObjectForm;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The frames of one verb, with what tells at a glance that a frame cannot fit. Immutable. */
public final class VerbFrames {

    /** No frame at all. */
    static final VerbFrames NONE = new VerbFrames(List.of());

    private final List<Frame> frames;
    private final List<Frame> ofNouns;
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private final int[] particles;
    private final boolean[] predicates;
    /** The signatures of the classes of which one has to be behind the verb, or 0 where none has to. */
    private final long[] objects;
    /** The signatures of the classes of which one has to be the subject, or 0 where none has to. */
    private final long[] subjects;

    VerbFrames(List<Frame> all) {
        frames = all.stream()
                .sorted(Comparator.comparingInt(Frame::demands).reversed())
                .toList();
        ofNouns = frames.stream().filter(VerbFrames::isOfNouns).toList();
        particles = frames.stream().mapToInt(Frame::particle).toArray();
        predicates = new boolean[frames.size()];
        for (int i = 0; i < predicates.length; i++) {
            predicates[i] = frames.get(i).predicate();
        }
        objects = frames.stream().mapToLong(VerbFrames::objects).toArray();
        subjects = frames.stream().mapToLong(VerbFrames::subjects).toArray();
        for (Frame frame : frames) {
            for (Trait trait : Trait.values()) {
                if (trait.isOf(frame)) {
                    traits.add(trait);
                }
            }
        }
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

    /** Whether one of them has a trait. */
    public boolean has(Trait trait) {
        return traits.contains(trait);
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

    /**
     * Whether a frame may fit, as far as its particle, the form of the verb and the classes of nouns tell.
     *
     * @param particle the particle right behind the verb, or 0
     * @param late the particle behind its object, or 0
     * @param predicate whether the verb is an adjective behind a form of "be"
     * @param object the {@linkplain NounTypes#signature(List) signature} of all nouns behind the verb
     * @param subject that of the nouns that are its subject
     */
    public boolean mayFit(int frame, int particle, int late, boolean predicate, long object, long subject) {
        int wanted = particles[frame];
        return (wanted == particle || (wanted != 0 && wanted == late))
                && (predicate || !predicates[frame])
                && (objects[frame] == 0 || (objects[frame] & object) != 0)
                && (subjects[frame] == 0 || (subjects[frame] & subject) != 0);
    }
}
