package dev.entente.coding;

import dev.entente.event.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who did an act with or to whom.
 *
 * @param pairs an event each, in the order of the text
 * @param leftOut parties over the {@value Coding#MAX_PARTIES} that a side may have
 */
record Pairing(List<Pair> pairs, int leftOut) {

    /**
     * The two sides of an event.
     *
     * @param source who acts; nothing but empty words where nobody is named
     * @param target the other side, where there is one
     * @param reciprocal whether both do the same: the order of the two is that of their codes
     */
    record Pair(Party source, Optional<Party> target, boolean reciprocal) {}

    /** States that one phrase names, from which on they are one side. */
    private static final int BLOC = 3;

    /** Where the other side of what two do with each other stands, and nowhere else. */
    private static final List<String> WITH = List.of("with");

    private static final Party NOBODY =
            new Party(new Actor(Optional.empty(), Optional.empty(), Optional.empty(), "", ""), false);

    Pairing {
        pairs = List.copyOf(pairs);
    }

    /** Pairs the parties of an act; where none is named, its one event is nobody's, unless it is recalled. */
    static Pairing of(Act act) {
        List<Party> sources = limited(act.sources);
        boolean eachOther = sources.size() > 1 && Parties.areEachOther(act.targets);
        if (eachOther) {
            return new Pairing(amongAll(sources, List.of()), over(act.sources));
        }
        boolean things = agreesOnThings(act, sources);
        List<Party> targets = things ? List.of() : limited(act.targets);
        List<Pair> pairs = isAlike(act, sources, targets) ? amongAll(sources, targets) : directed(sources, targets);
        int leftOut = over(act.sources) + (things ? 0 : over(act.targets));
        return new Pairing(pairs.isEmpty() ? byNobody(act, targets) : pairs, leftOut);
    }

    /** How a party is named where parties are put in order. */
    static String key(Party party) {
        Optional<String> code = party.actor().code();
        return code.isPresent() ? code.get() : "~" + party.actor().text();
    }

    private static int over(List<Party> parties) {
        return Math.max(0, parties.size() - Coding.MAX_PARTIES);
    }

    private static List<Party> limited(List<Party> parties) {
        return parties.subList(0, parties.size() - over(parties));
    }

    private static boolean isAlike(Act act, List<Party> sources, List<Party> targets) {
        boolean joint = act.kind.isPresent() || isJoint(act);
        return act.isMutual() || (targets.isEmpty() && sources.size() > 1 && joint && !act.joined);
    }

    /** Each with each. */
    private static List<Pair> amongAll(List<Party> sources, List<Party> targets) {
        List<Party> all = new ArrayList<>(sources);
        targets.stream().filter(p -> !Parties.contains(sources, p)).forEach(all::add);
        if (all.size() == 1) {
            return List.of(new Pair(all.get(0), Optional.empty(), false));
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                boolean met = !sources.isEmpty() && i >= sources.size(); // whom one met need not have met each other
                if (!met && !isBloc(all, all.get(i), all.get(j))) {
                    pairs.add(reciprocal(all.get(i), all.get(j)));
                }
            }
        }
        return pairs;
    }

    /** Whether two of many that one phrase names face others: of "Iran and six world powers" the six are one side. */
    private static boolean isBloc(List<Party> all, Party one, Party other) {
        String text = one.actor().text();
        if (!text.equals(other.actor().text())) {
            return false;
        }
        long same = all.stream().filter(p -> p.actor().text().equals(text)).count();
        return same >= BLOC && same < all.size();
    }

    private static Pair reciprocal(Party one, Party other) {
        boolean order = key(one).compareTo(key(other)) <= 0;
        return new Pair(order ? one : other, Optional.of(order ? other : one), true);
    }

    /** Each source with each target. */
    private static List<Pair> directed(List<Party> sources, List<Party> targets) {
        List<Pair> pairs = new ArrayList<>();
        for (Party source : sources) {
            if (targets.isEmpty()) {
                pairs.add(new Pair(source, Optional.empty(), false));
            }
            for (Party target : targets) {
                pairs.add(new Pair(source, Optional.of(target), false));
            }
        }
        return pairs;
    }

    private static List<Pair> byNobody(Act act, List<Party> targets) {
        if (targets.isEmpty()) {
            return act.recalled ? List.of() : List.of(new Pair(NOBODY, Optional.empty(), false));
        }
        return directed(List.of(NOBODY), targets);
    }

    /** Several states that agree on some thing do so with each other. */
    private static boolean agreesOnThings(Act act, List<Party> sources) {
        boolean done = act.code.startsWith("19"); // to others, where others are named
        if (!isJoint(act) || done || Parties.codes(sources) < 2) {
            return false;
        }
        for (Party party : act.targets) {
            boolean thing =
                    party.actor().code().isEmpty() && (party.actor().role().isEmpty() || act.code.startsWith("06"));
            if (!thing) {
                return false;
            }
        }
        return Parties.codes(sources.stream().filter(Party::acts).toList()) > 1;
    }

    /** Whether several do an act together, or with each other: "traded accusations". */
    private static boolean isJoint(Act act) {
        return isJoint(act.code) || (act.frame != null && act.frame.targets().equals(WITH));
    }

    /** Codes of what several do together: intend to cooperate, consult, cooperate, end a fight, fight. */
    static boolean isJoint(String code) {
        return code.startsWith("03")
                || code.startsWith("04")
                || code.startsWith("05")
                || code.startsWith("06")
                || code.startsWith("087")
                || code.startsWith("19");
    }
}
