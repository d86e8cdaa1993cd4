package dev.entente.lexicon;

import dev.entente.event.Labelled;
import java.util.Map;

/**
 * What a verb does to the act it governs: "agreed to lift sanctions" is INTEND over CEASE over the sanctions. What
 * comes out stands in {@code modality.tsv}.
 */
public enum Operator implements Labelled {
    /** Agrees, plans, promises, vows, is to. */
    INTEND,
    /** Will, is due to. */
    FUTURE,
    /** Proposes, offers, invites: the speaker would take part. */
    PROPOSE,
    /** Asks, urges, calls for. */
    REQUEST,
    /** Demands, insists. */
    DEMAND,
    /** Threatens. */
    THREATEN,
    /** Gives a time in which to do it. */
    PRESS,
    /** Refuses, rejects, rules out. */
    REFUSE,
    /** Did not, has not. */
    NOT,
    /** Fails, is unable. */
    FAIL,
    /** Stops, suspends, ends, lifts what was going on. */
    CEASE,
    /** Ends what has an end of its own: talks, visits. */
    END,
    /** Begins, opens. */
    BEGIN,
    /** Continues, resumes. */
    CONTINUE,
    /** Puts off. */
    POSTPONE,
    /** Calls off. */
    CANCEL,
    /** Is done by two states side by side: an exercise of two is cooperation. */
    TOGETHER,
    /** Lets happen. */
    ALLOW,
    /** Considers, discusses. */
    CONSIDER,
    /** Hopes, wants, expects. */
    HOPE,
    /** Admits or claims as its own deed; of what others did it only says. */
    OWN,
    /** Is expected: a meeting is as good as fixed, all else may happen. */
    EXPECT,
    /** Is confident of it. */
    TRUST,
    /** Doubts or fears it. */
    DOUBT,
    /** Denies. */
    DENY,
    /** Accuses of. */
    ACCUSE,
    /** Condemns, protests at. */
    CONDEMN,
    /** Praises, welcomes. */
    PRAISE,
    /** Says: what is said stands by itself. */
    SAY,
    /** Announces: a deed is done by it, help is promised, a meeting scheduled. */
    ANNOUNCE,
    /** Makes ready, tries, helps to: the act counts as its own, less surely. */
    TRY,
    /** Sends somebody to do it: what helps counts as its own, all else is told by the sending. */
    SEND,
    /** Might, could: not said to happen. */
    MAY,
    /** Accepts what was asked or offered. */
    ACCEPT,
    /** Receives or mediates what others hold: its subject is no party to it. */
    HOST,
    /** Does it: a light verb, or one that only leads on. */
    DO,
    /** Brings it about that its object does it, and is no party to it itself: "prompted Mali to close the border". */
    CAUSE,
    /** Names what is known of already: "came amid". */
    RECALL;

    private static final Map<String, Operator> BY_LABEL = Labelled.index(values());

    @Override
    public String label() {
        return name();
    }

    /** @throws IllegalArgumentException where there is no such value */
    public static Operator of(String label) {
        return Labelled.of(BY_LABEL, "operator", label);
    }

    /** True where the text is an operator and not a code. */
    static boolean isLabel(String text) {
        return BY_LABEL.containsKey(text);
    }
}
