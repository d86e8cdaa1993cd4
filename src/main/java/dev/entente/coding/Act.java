package dev.entente.coding;

import dev.entente.event.Aux;
import dev.entente.event.Kind;
import dev.entente.event.Phase;
import dev.entente.lexicon.Frame;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a clause says happened, while it is being read. */
final class Act {

    String code;
    Optional<Kind> kind = Optional.empty();
    Optional<Phase> phase = Optional.empty();
    Optional<Aux> aux = Optional.empty();
    String rule = "";
    /** Chunk of the innermost verb. */
    int verb = Clause.NONE;
    /** Chunk of the outermost verb. */
    int outer = Clause.NONE;
    /** Chunk of the noun of the act. */
    int noun = Clause.NONE;

    List<Party> sources = new ArrayList<>();
    List<Party> targets = new ArrayList<>();
    Optional<Party> host = Optional.empty();
    /** Whom a visit leads to in the words of its own verb, before whoever asks or plans it is known. */
    List<Party> goal = List.of();

    boolean ahead;
    boolean recalled;
    /** Done by those behind "by" to one who is no party that we know: "we are joined by A, B and C". */
    boolean joined;
    /** Told in the past tense: a date ahead cannot be its own. */
    boolean past;
    /** Told in the present tense: with a date that is not past it lies ahead. */
    boolean present;

    /** The innermost frame that told of it; null where a noun or a mood did. */
    Frame frame;

    /** What makes it less sure. */
    final Set<Confidence.Reason> doubts = EnumSet.noneOf(Confidence.Reason.class);

    /** Told as what was to be: "were to meet". */
    boolean planned;
    /** Told by an invitation: who acts is the host. */
    boolean invited;
    /** Held at the host's. */
    boolean hosted;
    /** The act that this engagement is named beside: "signed after two days of talks". */
    Act beside;
    /** The visit that it took place on: "met during a visit to Rome". */
    Act visit;

    Act(String code, String rule) {
        this.code = code;
        this.rule = rule;
    }

    /** Those on both sides, each once. */
    List<Party> parties() {
        List<Party> all = new ArrayList<>(sources);
        Parties.add(all, targets);
        return all;
    }

    boolean isStatement() {
        return code.startsWith("01");
    }

    /** Whether it is alike on both sides: of a kind that is, and settled. */
    boolean isMutual() {
        boolean alike = kind.filter(k -> k == Kind.TALKS || k == Kind.REUNION || k == Kind.AGREEMENT)
                .isPresent();
        return alike
                && phase.filter(p -> p == Phase.PROPOSED
                                || p == Phase.REJECTED
                                || p == Phase.CANCELLED
                                || p == Phase.POSTPONED)
                        .isEmpty();
    }
}
