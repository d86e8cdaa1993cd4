package dev.entente.coding;

import dev.entente.event.Kind;
import dev.entente.event.Phase;
import dev.entente.lexicon.EventNoun;
import dev.entente.lexicon.Words;
import dev.entente.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the engagements that a sentence names beside what it tells: "signed an accord after two days of talks", "flew
 * to Rome for talks with", "met during a visit to". Their parties are those of the act that they go with, unless they
 * name their own.
 */
final class AttendantReader {

    private final Syntax syntax;
    private final Chunks chunks;
    private final NominalReader nominals;
    private final Attendance attendance;

    AttendantReader(Syntax syntax, NominalReader nominals, Operations operations) {
        this.syntax = syntax;
        this.chunks = syntax.chunks();
        this.nominals = nominals;
        this.attendance = new Attendance(syntax.chunks(), syntax.lexicon().frames(), operations);
    }

    /** The engagements beside the acts of a sentence. */
    List<Act> beside(List<Act> acts, List<Act> weak) {
        List<Act> found = new ArrayList<>();
        List<Act> untold = weak.containsAll(acts) ? untold() : List.of();
        List<Act> mains = untold.isEmpty() ? acts : untold;
        for (int at = 0; at + 1 < chunks.size() && !mains.isEmpty(); at++) {
            if (leads(at) && chunks.is(at + 1, Chunk.NOUN_PHRASE)) {
                int lead = at;
                int noun = wrapped(at + 1);
                engagement(noun, mains)
                        .filter(event -> isNew(event.kind().orElseThrow(), mains, found)
                                || (isBehind(lead) && isToCome(event, mains, found)))
                        .flatMap(event -> attendant(lead, noun, event, mains))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** "The accord came in the seventh round of talks": it is of those last spoken of. */
    private boolean isAccord(int noun) {
        return syntax.nouns()
                .act(noun)
                .flatMap(EventNoun::kind)
                .filter(Kind.AGREEMENT::equals)
                .isPresent();
    }

    /** Whether a chunk leads in a phrase, or stands before "the first day of a visit". */
    private boolean leads(int at) {
        return chunks.is(at, Chunk.PREPOSITION)
                || chunks.is(at, Chunk.SUBORDINATOR)
                || (chunks.is(at, Chunk.COMMA) && chunks.is(at + 1, Chunk.NOUN_PHRASE) && syntax.measures(at + 1));
    }

    /** From the part of a visit that is named to the visit: "the start of a visit". */
    private int wrapped(int noun) {
        boolean part = chunks.is(noun + 1, Chunk.PREPOSITION)
                && syntax.reads(noun + 1, "of")
                && !syntax.nouns().isAct(noun)
                && (syntax.nouns().isOnly(noun, "beginning") || syntax.nouns().is(noun, "ending"));
        return part && chunks.is(noun + 2, Chunk.NOUN_PHRASE) ? noun + 2 : noun;
    }

    /** The subject of a sentence whose verb tells of nothing that we know: it can still have met. */
    private List<Act> untold() {
        for (Clause clause : syntax.clauses().all()) {
            VerbGroup verb = chunks.verb(clause.verb);
            boolean told = clause.relation == Clause.Relation.ROOT
                    && clause.subject >= 0
                    && verb.form == VerbGroup.Form.FINITE
                    && (verb.tense == VerbGroup.Tense.PAST || attendance.returns(clause.verb))
                    && !verb.negated
                    && !verb.hypothetical
                    && !syntax.opensWith(clause.subject, Words.PRONOUN)
                    && (Attendance.states(syntax.parties(clause.subject)) > 0 || isAccord(clause.subject));
            if (told) {
                Act act = new Act("057", "");
                act.kind = Optional.of(Kind.AGREEMENT);
                act.verb = clause.verb;
                act.outer = clause.verb;
                act.past = true;
                act.sources = new ArrayList<>(syntax.parties(clause.subject));
                return List.of(act);
            }
        }
        return List.of();
    }

    /** The meetings that are what a visit is made for: "travelled to Warsaw to meet his counterpart". */
    List<Act> purposes(List<Act> acts, List<Act> weak) {
        List<Act> found = new ArrayList<>();
        for (Act act : weak) {
            Act main = acts.isEmpty() ? act : governor(act.outer, acts);
            boolean purpose = act.kind.equals(Optional.of(Kind.TALKS))
                    && act.aux.isEmpty()
                    && act.phase.isEmpty()
                    && main.aux.isEmpty()
                    && main.kind.equals(Optional.of(Kind.VISIT))
                    && isNew(Kind.TALKS, acts, found)
                    && attendance.goal(act, main);
            if (purpose) {
                act.beside = main;
                act.sources = new ArrayList<>(main.sources);
                act.targets.removeIf(p -> Parties.contains(main.sources, p));
                found.add(act);
            }
        }
        return found;
    }

    /** The noun of a meeting or visit that no act of the sentence was read from. */
    private Optional<EventNoun> engagement(int noun, List<Act> acts) {
        Optional<EventNoun> event = syntax.nouns().act(noun);
        if (event.isEmpty()
                || event.get().kind().isEmpty()
                || event.get().kind().get() == Kind.AGREEMENT
                || syntax.spans(noun)
                || isRead(noun, acts)) {
            return Optional.empty();
        }
        boolean own = !syntax.tokens().is(chunks.from(noun), Tokens.CAPITAL)
                || syntax.nouns().isHead(noun);
        return own ? event : Optional.empty();
    }

    /** Whether an act was read from a noun, or a clause tells something of it. */
    private boolean isRead(int noun, List<Act> acts) {
        for (Act act : acts) {
            if (act.noun == noun) {
                return true;
            }
        }
        for (Clause clause : syntax.clauses().all()) {
            if (clause.subject == noun && isTold(clause)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a clause tells something of its subject itself: not in "talks with Iran, which", "talks sponsored by".
     */
    private boolean isTold(Clause clause) {
        boolean by = chunks.is(clause.verb + 1, Chunk.PREPOSITION) && syntax.reads(clause.verb + 1, "by");
        return clause.relation != Clause.Relation.RELATIVE && clause.relation != Clause.Relation.REDUCED && !by;
    }

    private static boolean isOfKind(Kind kind, List<Act> acts) {
        for (Act act : acts) {
            if (act.kind.isPresent() && act.kind.get() == kind) {
                return true;
            }
        }
        return false;
    }

    /** A sentence tells of one engagement of a kind: to say "met for talks" tells of no second. */
    private static boolean isNew(Kind kind, List<Act> acts, List<Act> found) {
        return !isOfKind(kind, acts) && !isOfKind(kind, found);
    }

    /** "agreed to meet again after two days of talks": those to come are no others' like. */
    private static boolean isToCome(EventNoun event, List<Act> acts, List<Act> found) {
        return isNew(event.kind().orElseThrow(), List.of(), found)
                && acts.stream()
                        .filter(a -> a.kind.equals(event.kind()))
                        .allMatch(a -> a.phase
                                .filter(p -> p == Phase.AGREED || p == Phase.SCHEDULED)
                                .isPresent());
    }

    private Optional<Act> attendant(int lead, int noun, EventNoun event, List<Act> acts) {
        Act main = governor(lead, acts);
        boolean told = main != null && main.aux.isEmpty();
        if (!told || (main.isStatement() && !isSaidTogether(main, lead) && !isVisitBefore(main, lead, event))) {
            return Optional.empty();
        }
        if (syntax.text(lead).equals("for") && isOfMany(noun)) {
            return Optional.empty();
        }
        Act act = nominals.nominal(noun, event, main.verb);
        act.beside = main;
        act.outer = main.outer;
        act.past = main.past;
        act.doubts.add(Confidence.Reason.BESIDE);
        if (!attendance.takes(act, main, word(lead))) {
            return Optional.empty();
        }
        main.visit = act.kind.equals(Optional.of(Kind.VISIT)) ? act : main.visit;
        return Optional.of(act);
    }

    /** "After hours of talks, American and Russian envoys said": two who speak of what they come from. */
    private boolean isSaidTogether(Act main, int lead) {
        return isBehind(lead) && Attendance.states(main.sources) == 2;
    }

    /** "after a visit to Chad, the minister said": who speaks made it. */
    private boolean isVisitBefore(Act main, int lead, EventNoun event) {
        boolean visit = event.kind().equals(Optional.of(Kind.VISIT));
        return isBehind(lead) && lead < main.outer && (visit || isFresh(lead));
    }

    private boolean isBehind(int lead) {
        return Attendance.BEHIND.contains(syntax.text(lead)) || isFresh(lead);
    }

    /** "fresh from a meeting with" */
    private boolean isFresh(int lead) {
        return syntax.reads(lead, "from") && chunks.is(lead - 1, Chunk.NOUN_PHRASE) && isFreshWord(lead - 1);
    }

    private boolean isFreshWord(int chunk) {
        String text = syntax.text(chunk);
        return text.equals("fresh") || text.equals("back") || text.equals("just back");
    }

    /** What leads in an engagement, as {@link Attendance} knows it. */
    private String word(int lead) {
        if (chunks.is(lead, Chunk.COMMA)) {
            return "during";
        }
        return isFresh(lead) ? Attendance.FRESH : syntax.text(lead);
    }

    /** "flew to Beijing for six-nation talks": whom one meets there is not only the host. */
    private boolean isOfMany(int noun) {
        for (int at = chunks.from(noun); at < chunks.to(noun); at++) {
            if ((syntax.glosses().kinds(at) & Words.MULTILATERAL) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The last act before a phrase; of a phrase that opens the sentence the first act. */
    private static Act governor(int lead, List<Act> acts) {
        Act main = acts.get(0);
        for (Act act : acts) {
            if (act.outer >= 0 && act.outer < lead) {
                main = act;
            }
        }
        return main;
    }
}
