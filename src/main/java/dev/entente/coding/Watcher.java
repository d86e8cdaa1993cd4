package dev.entente.coding;

import dev.entente.event.CodedEvent;
import dev.entente.lexicon.Frame;
import dev.entente.lexicon.Operator;
import dev.entente.text.DatePhrase;
import java.util.List;
import java.util.Optional;

/** Is told what the coder sees and decides while it reads. In production nobody watches. */
interface Watcher {

    /** Who watches in production. */
    Watcher NOBODY = new Watcher() {};

    /** A sentence was cut into its parts; reading begins. */
    default void cut(Syntax syntax, int from, int to, List<DatePhrase> dates) {}

    /** The sentence tells nothing that counts. */
    default void passed(String why) {}

    /** A frame was held to what stands around its verb; where it fits it may tell of an act. */
    default void tried(Predicate predicate, Frame frame, FrameFit.Misfit misfit, Optional<Act> act) {}

    /** An act was put under an operator: what it was before stands in another; false where nothing is left of it. */
    default void operated(Operator operator, Act before, Act act, boolean stands) {}

    /** An event was written. */
    default void wrote(Telling telling, CodedEvent event) {}

    /** The sentence was read to its end. */
    default void ended() {}
}
