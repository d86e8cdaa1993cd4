package dev.entente.coding;

import dev.entente.event.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names the other side of an engagement that only one is named for: from what was just spoken of. */
final class UnnamedSide {

    private final Act act;
    private final Memory memory;

    private UnnamedSide(Act act, Memory memory) {
        this.act = act;
        this.memory = memory;
    }

    /** Completes the sides of an act in place, where one is missing and is known. */
    static void complete(Act act, Memory memory) {
        UnnamedSide side = new UnnamedSide(act, memory);
        if (side.isMissing()) {
            side.name();
        }
    }

    /** An engagement with fewer than two states and no other party in the second place. */
    private boolean isMissing() {
        return act.kind.isPresent() && Parties.areKnown(act.targets) && Parties.areOfOne(act.sources, act.targets);
    }

    private void name() {
        List<Party> pair = memory.engaged();
        if (act.host.filter(host -> Parties.contains(pair, host)).isPresent()) {
            return; // who brings others together is none of them
        }
        if (pair.size() < 2) {
            if (act.sources.isEmpty() && act.targets.isEmpty() && isPair(memory.subjects())) {
                act.sources = new ArrayList<>(memory.subjects()); // "A and B accepted May 3 as the day when talks open"
            }
            return;
        }
        if ((act.sources.isEmpty() || isEverybody()) && act.targets.isEmpty()) {
            act.sources = new ArrayList<>(pair);
            return;
        }
        if (pair.size() > 2
                || act.sources.stream().anyMatch(p -> p.actor().org().isPresent())) {
            return;
        }
        if (act.rule.startsWith("discuss") && act.sources.size() == 1) {
            return; // "the White House has discussed that": with whom is not said
        }
        boolean about = act.sources.stream().allMatch(p -> p.acts() && Parties.contains(pair, p));
        if (about && act.targets.isEmpty()) {
            pair.stream().filter(p -> !Parties.contains(act.sources, p)).forEach(act.targets::add);
        }
    }

    private static boolean isPair(List<Party> parties) {
        return parties.size() == 2
                && parties.stream().allMatch(p -> p.acts() && p.actor().code().isPresent());
    }

    /** "negotiators will meet again", "the leaders agreed": agents of nobody's, and more than one of them. */
    private boolean isEverybody() {
        boolean reunion = act.kind.equals(Optional.of(Kind.REUNION));
        return act.sources.stream()
                .map(Party::actor)
                .allMatch(a -> (a.code().isEmpty() || (a.org().isPresent() && !a.actsForState()))
                        && a.role()
                                .filter(r ->
                                        reunion || r.actsForState() || a.org().isPresent())
                                .isPresent()
                        && a.text().endsWith("s")
                        && !endsInName(a.text()));
    }

    /** "Vice President Harris" is one, for all that she ends in s. */
    private static boolean endsInName(String text) {
        int last = text.lastIndexOf(' ') + 1;
        return last > 0 && Character.isUpperCase(text.charAt(last));
    }
}
