package dev.entente.coding;

import dev.entente.event.Aux;
import dev.entente.event.Phase;
import dev.entente.lexicon.Modality;
import dev.entente.lexicon.Modality.Outcome;
import dev.entente.lexicon.Operator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Puts acts under operators. */
final class Operations {

    /** Operators that a phase that is reached stays under: a plan to propose talks proposes them. */
    private static final Set<Operator> SETTLES = EnumSet.of(
            Operator.INTEND,
            Operator.FUTURE,
            Operator.ANNOUNCE,
            Operator.SAY,
            Operator.TRY,
            Operator.CONTINUE,
            Operator.BEGIN,
            Operator.ANNOUNCE,
            Operator.DO);

    /** Operators under which an act lies ahead. */
    private static final Set<Operator> AHEAD = EnumSet.of(
            Operator.INTEND,
            Operator.FUTURE,
            Operator.EXPECT,
            Operator.PROPOSE,
            Operator.REQUEST,
            Operator.DEMAND,
            Operator.POSTPONE);

    /** Operators over what somebody wants or is to do. */
    private static final Set<Operator> WILLED = EnumSet.of(
            Operator.INTEND,
            Operator.PROPOSE,
            Operator.ACCEPT,
            Operator.REQUEST,
            Operator.DEMAND,
            Operator.CONSIDER,
            Operator.HOPE);

    private static final Set<Phase> REACHED =
            EnumSet.of(Phase.PROPOSED, Phase.POSTPONED, Phase.CANCELLED, Phase.REJECTED);

    private final Modality modality;
    private final Watcher watcher;

    Operations(Modality modality, Watcher watcher) {
        this.modality = modality;
        this.watcher = watcher;
    }

    /** The code of an operator over nothing that we can read: "refused", "demanded". */
    Optional<String> alone(Operator operator) {
        return modality.apply(operator, "", Optional.empty()).flatMap(Outcome::code);
    }

    /** Puts an act under an operator; false where nothing is left. */
    boolean operate(Operator operator, Act act) {
        if (watcher == Watcher.NOBODY) {
            return change(operator, act);
        }
        Act before = new Act(act.code, act.rule);
        before.kind = act.kind;
        before.phase = act.phase;
        boolean stands = change(operator, act);
        watcher.operated(operator, before, act, stands);
        return stands;
    }

    /** "agreed not to attack": what one will not do, or is asked not to, counts as if it ended. */
    private void endWhatIsNotDone(Act act) {
        act.aux = Optional.empty();
        modality.apply(Operator.CEASE, act.code, act.kind).ifPresent(out -> become(Operator.CEASE, out, act));
    }

    private boolean change(Operator operator, Act act) {
        if (WILLED.contains(operator) && act.aux.equals(Optional.of(Aux.NEGATED))) {
            endWhatIsNotDone(act);
        }
        boolean settled = act.phase.isPresent() && REACHED.contains(act.phase.get()) && SETTLES.contains(operator);
        if (operator == Operator.NOT && isAskedOrOff(act)) {
            act.kind = Optional.empty();
            act.phase = Optional.empty();
        }
        Optional<Outcome> outcome = modality.apply(operator, act.code, settled ? Optional.empty() : act.kind);
        if (outcome.isPresent() && outcome.get().dropped()) {
            return false;
        }
        outcome.ifPresent(out -> become(operator, out, act));
        return true;
    }

    /**
     * "did not urge them to meet", "did not refuse to meet": no engagement is off that was only asked for, or was off.
     */
    private static boolean isAskedOrOff(Act act) {
        return act.phase.isPresent() && REACHED.contains(act.phase.get()) && !act.code.startsWith("03");
    }

    private static void become(Operator operator, Outcome out, Act act) {
        out.code().ifPresent(code -> act.code = code);
        act.phase = out.phase().or(() -> act.phase);
        act.aux = out.aux().or(() -> act.aux);
        act.ahead |= AHEAD.contains(operator);
        act.recalled |= operator == Operator.RECALL;
        if (act.isStatement()) {
            act.kind = Optional.empty();
            act.phase = Optional.empty();
        }
    }
}
