package dev.entente.coding;

import dev.entente.coding.Clause.Relation;
import dev.entente.event.Aux;
import dev.entente.event.Kind;
import dev.entente.event.Phase;
import dev.entente.event.Place;
import dev.entente.lexicon.Lexicon;
import dev.entente.lexicon.Names;
import dev.entente.lexicon.Trait;
import dev.entente.news.NewsItem;
import dev.entente.text.DatePhrase;
import dev.entente.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the acts of one sentence and remembers what it spoke of. Belongs to one thread. */
final class SentenceCoder {

    /** Prepositions before the place where something happens. */
    private static final List<String> PLACED = List.of("in", "at", "near", "outside");

    /** Tokens that a dateline has at most: "ADDIS ABABA, Ethiopia, March 3 (Agency) -". */
    private static final int DATELINE = 14;

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final Glosses glosses;
    private final Chunks chunks = new Chunks();
    private final Chunker chunker;
    private final Watcher watcher;

    SentenceCoder(Lexicon lexicon, Tokens tokens, Watcher watcher) {
        this.watcher = watcher;
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.glosses = new Glosses(lexicon, tokens);
        this.chunker = new Chunker(lexicon, glosses);
    }

    /** Takes stretches of the item's text for noun phrases; none: the sentence itself tells. */
    void actorsAre(List<Extent> actors) {
        chunker.nounPhrasesAre(actors);
    }

    /** Codes the tokens of a sentence into events. */
    void code(NewsItem item, Memory memory, int from, int to, EventWriter writer) {
        LocalDate published = item.published().toLocalDate();
        List<DatePhrase> dates = lexicon.dates().find(tokens, from, to, published);
        glosses.begin(from, to);
        chunker.cut(tokens, from, to, dates, chunks);
        Clauses clauses = Clauses.of(lexicon, chunks);
        Readings readings = new Readings(lexicon.names(), glosses, tokens, memory, published);
        Actors actors = new Actors(lexicon, glosses, tokens, chunks, memory, readings, published);
        Nouns nouns = new Nouns(lexicon.frames(), glosses, tokens, chunks, from, to);
        memory.nextSentence();
        remember(readings, memory, from, to);
        Syntax syntax = new Syntax(lexicon, glosses, tokens, chunks, clauses, actors, nouns);
        denyOfNobody(syntax);
        watcher.cut(syntax, from, to, dates);
        if (nouns.anywhere("sport")) {
            watcher.passed("it is about sport");
            return;
        }
        int main = clauses.main();
        if (main >= 0) {
            int subject = clauses.all().get(main).subject;
            memory.subjects(actors.of(subject, clauses), actors.isPlural(subject));
        }
        actors.quotes(speaker(clauses, actors));
        ActReader reader = new ActReader(syntax, memory, watcher);
        List<Act> weak = new ArrayList<>();
        List<Act> acts = new ArrayList<>(acts(clauses, reader, weak));
        AttendantReader attendants = reader.attendants();
        acts.addAll(attendants.beside(acts, weak));
        acts.addAll(attendants.purposes(acts, weak));
        if (acts.isEmpty()) {
            return;
        }
        OtherSide others = new OtherSide(syntax);
        Hosts hosts = new Hosts(syntax);
        Doubts doubts = new Doubts(syntax, reader.leftUnread());
        for (Act act : acts) {
            others.complete(act);
            hosts.complete(act);
            doubts.raise(act);
        }
        if (tokens.mark(to - 1) == '?') {
            for (Act act : acts) {
                act.aux = act.aux.isEmpty() ? Optional.of(Aux.HYPOTHETICAL) : act.aux;
            }
        }
        for (Act act : acts) {
            act.code = lexicon.contexts().settle(act.code, nouns::anywhere).orElse(act.code);
        }
        Whens whens = new Whens(lexicon.frames(), published, tokens, chunks, dates, from);
        Wheres wheres = new Wheres(lexicon.names(), tokens, chunks, actors, nouns);
        writer.write(item, acts, new EventWriter.Sentence(tokens, chunks, nouns, from, to, whens, wheres), memory);
    }

    /**
     * "no talks were held", "none of them has agreed", "neither Chad nor Mali attacked": what nobody does is not done.
     */
    private void denyOfNobody(Syntax syntax) {
        for (Clause clause : syntax.clauses().all()) {
            VerbGroup verb = chunks.verb(clause.verb);
            boolean said = verb.form == VerbGroup.Form.FINITE || verb.form == VerbGroup.Form.PARTICIPLE;
            if (said && clause.subject >= 0 && syntax.isNobody(syntax.clauses().left(clause.subject))) {
                verb.nobody = !verb.negated;
                verb.negated = true;
            }
        }
    }

    /** Who says at the end of a sentence what stands before it: "We will pay," Chad's minister said. */
    private List<Party> speaker(Clauses clauses, Actors actors) {
        int number = clauses.all().size() - 1;
        Clause last = number < 1 ? null : clauses.all().get(number);
        boolean says = last != null
                && last.relation == Relation.ROOT
                && last.subject > clauses.all().get(number - 1).verb
                && lexicon.frames().has(chunks.verb(last.verb).verb, Trait.CLAUSE);
        int opening = says ? clauses.left(last.subject) - 1 : Clause.NONE;
        boolean quotes = opening > 0
                && (chunks.is(opening, Chunk.QUOTE) || chunks.is(opening, Chunk.COMMA))
                && chunks.is(0, Chunk.QUOTE);
        return quotes ? actors.of(last.subject, clauses) : List.of();
    }

    /** True for a preposition of place: "talks in Geneva" are no talks with Switzerland. */
    private boolean isPlaced(int token) {
        for (String known : PLACED) {
            if (tokens.reads(token, token + 1, known)) {
                return true;
            }
        }
        return token > 0 && tokens.reads(token, token + 1, "the") && isPlaced(token - 1);
    }

    /** The token behind the place that opens a report, "GENEVA - "; where none does, the first. */
    private int dateline(int from, int to) {
        for (int at = from + 1; at < to && at < from + DATELINE && tokens.is(from, Tokens.CAPITALS); at++) {
            char mark = tokens.mark(at);
            if (mark == '-' || mark == '–' || mark == '—') {
                return tokens.begin(at) > tokens.end(at - 1) ? at : from;
            }
        }
        return from;
    }

    private void remember(Readings readings, Memory memory, int from, int to) {
        int dateline = dateline(from, to);
        List<Hit> hits = readings.all(from, to);
        new Persons(lexicon, tokens, memory).remember(hits, to);
        int placed = -1;
        for (Hit hit : hits) {
            if (hit.name().actsForState()
                    && !hit.name().codes().isEmpty()
                    && Names.isWrittenAsName(tokens, hit.from(), hit.to())) {
                String code = hit.name().codes().get(0);
                boolean wider = placed >= 0 && hit.from() == placed + 1 && tokens.mark(placed) == ','; // "Doha, Qatar"
                boolean place = wider || hit.to() <= dateline || (hit.from() > from && isPlaced(hit.from() - 1));
                placed = place ? hit.to() : -1;
                if (hit.to() <= dateline
                        && !hit.name().org()
                        && memory.dateline().isEmpty()) {
                    memory.dateline(new Place(Optional.of(code), lexicon.names().label(code)));
                }
                memory.name(code);
                if (!place && !memory.isSide(code)) {
                    memory.side(code, side(hit, code));
                }
            }
        }
    }

    private Party side(Hit hit, String code) {
        String text = tokens.text(hit.from(), hit.to());
        String label = lexicon.names().label(code);
        return Party.of(Optional.of(code), hit.name().org(), Optional.empty(), label, text, true);
    }

    /** The acts that are told; into weak come those that are only aimed at, or background. */
    private List<Act> acts(Clauses clauses, ActReader reader, List<Act> weak) {
        List<Act> acts = new ArrayList<>();
        for (int i : clauses.inReadingOrder()) {
            Clause clause = clauses.all().get(i);
            if (reader.isConsumed(i)) {
                continue;
            }
            if (clause.joined >= 0 && reader.isConsumed(clause.joined)) {
                int outer = outermost(clauses, reader, i);
                if (outer >= 0) {
                    reader.read(outer, i).ifPresent(a -> {
                        reader.inherit(a, clauses.all().get(outer));
                        acts.add(a);
                    });
                }
                continue;
            }
            Optional<Act> act = reader.read(i);
            act.ifPresent(a -> reader.inherit(a, clause));
            if (act.isPresent() && !repeats(clauses, clause, act.get(), acts)) {
                (stands(clauses, clause, act.get()) ? acts : weak).add(act.get());
            }
        }
        if (acts.isEmpty() && !weak.isEmpty()) {
            Act best = weak.get(0);
            best.doubts.add(Confidence.Reason.BACKGROUND);
            if (best.aux.isEmpty() && isSince(clauses, best)) {
                best.aux = Optional.of(Aux.HISTORICAL);
            }
            if (best.aux.isEmpty() && isUntold(clauses, best)) {
                best.aux = Optional.of(Aux.HYPOTHETICAL);
            }
            return List.of(best);
        }
        if (areStatements(acts)) {
            ofSubjects(clauses, reader).ifPresent(acts::add);
        }
        return acts;
    }

    /** "warned Oslo that it would pay a price": what is told in other words by the verb that governs it. */
    private static boolean repeats(Clauses clauses, Clause clause, Act act, List<Act> acts) {
        Act last = acts.isEmpty() ? null : acts.get(acts.size() - 1);
        return last != null
                && clause.relation == Relation.THAT
                && clause.governor >= 0
                && last.outer == clauses.all().get(clause.governor).verb
                && last.code.equals(act.code)
                && act.kind.isEmpty();
    }

    private static boolean areStatements(List<Act> acts) {
        for (Act act : acts) {
            if (!act.isStatement()) {
                return false;
            }
        }
        return true;
    }

    /** The first act that is told by a subject alone, where no verb tells of any. */
    private static Optional<Act> ofSubjects(Clauses clauses, ActReader reader) {
        for (int i = 0; i < clauses.all().size(); i++) {
            Relation relation = clauses.all().get(i).relation;
            Optional<Act> act =
                    relation == Relation.ROOT || relation == Relation.THAT ? reader.ofSubject(i) : Optional.empty();
            if (act.isPresent()) {
                act.get().doubts.add(Confidence.Reason.NOMINAL);
                act.get().outer = clauses.all().get(i).verb;
                return act;
            }
        }
        return Optional.empty();
    }

    /** "it is thirty years since they met": long over. */
    private boolean isSince(Clauses clauses, Act act) {
        int number = clauses.of(act.outer);
        return number >= 0
                && clauses.all().get(number).relation == Relation.SUBORDINATE
                && lexicon.vocabulary().word(clauses.all().get(number).lead).equals("since");
    }

    /** A purpose, or an infinitive under a verb that we do not know: not said to happen. */
    private boolean isUntold(Clauses clauses, Act act) {
        int number = clauses.of(act.outer);
        Relation relation = number < 0 ? Relation.ROOT : clauses.all().get(number).relation;
        boolean inclined = relation == Relation.REDUCED
                && chunks.verb(act.outer).form == VerbGroup.Form.INFINITIVE; // "an offer to host"
        return inclined
                || relation == Relation.PURPOSE
                || relation == Relation.INFINITIVE
                || relation == Relation.PREPOSITION;
    }

    private static int outermost(Clauses clauses, ActReader reader, int number) {
        int at = clauses.all().get(number).governor;
        while (at >= 0 && reader.isConsumed(at)) {
            at = clauses.all().get(at).governor;
        }
        return at;
    }

    /** Whether what a clause tells is told as news of its own, and not as background. */
    private boolean stands(Clauses clauses, Clause clause, Act act) {
        return switch (clause.relation) {
            case ROOT, THAT, ADJUNCT -> true;
            case PREPOSITION ->
                switch (lexicon.vocabulary().word(clause.lead)) {
                    case "by" -> true;
                    case "after" -> act.kind.isPresent() && clause.governor < 0;
                    case "before" -> act.kind.isPresent() && follows(clauses, clause);
                    default -> false;
                };
            case SUBORDINATE ->
                switch (lexicon.vocabulary().word(clause.lead)) {
                    case "while", "after", "as" -> true;
                    case "when" -> act.kind.isPresent() && isToldInThePast(clause.verb);
                    default -> false;
                };
            case RELATIVE ->
                act.kind.isPresent()
                        && (act.phase.isEmpty()
                                ? isDatedAside(clause.verb) || isBeforeNext(clause)
                                : isOnVisit(act) && isAside(clause.verb));
            case INFINITIVE -> clauses.hangsOnNone(clause);
            case ING, PURPOSE, REDUCED -> false;
        };
    }

    /** "shook hands before starting their talks": told in the past, it came next. */
    private boolean follows(Clauses clauses, Clause clause) {
        Clause governor = clause.governor < 0 ? null : clauses.all().get(clause.governor);
        return governor != null && governor.relation == Relation.ROOT && isToldInThePast(governor.verb);
    }

    private boolean isToldInThePast(int verb) {
        VerbGroup group = chunks.verb(verb);
        return group.form == VerbGroup.Form.FINITE && group.tense == VerbGroup.Tense.PAST && !group.negated;
    }

    /** "ministers who met in Mombasa will meet again": what they did before what they will do. */
    private boolean isBeforeNext(Clause clause) {
        int next = clause.verb + 1;
        while (next < chunks.size() && !chunks.is(next, Chunk.VERB_GROUP) && !chunks.is(next, Chunk.COMMA)) {
            next++;
        }
        return chunks.is(clause.verb - 1, Chunk.RELATIVE)
                && isToldInThePast(clause.verb)
                && !chunks.verb(clause.verb).perfect
                && chunks.is(next, Chunk.VERB_GROUP)
                && chunks.verb(next).tense == VerbGroup.Tense.FUTURE;
    }

    private static boolean isOnVisit(Act act) {
        return act.kind.equals(Optional.of(Kind.VISIT)) && act.phase.equals(Optional.of(Phase.UNDERWAY));
    }

    /** A relative clause behind a comma: "Kim, who is on a visit to Beijing". */
    private boolean isAside(int verb) {
        return chunks.is(verb - 1, Chunk.RELATIVE) && chunks.is(verb - 2, Chunk.COMMA);
    }

    /** "Obama, who spoke with Castro on Tuesday, said": an aside with a date of its own is news. */
    private boolean isDatedAside(int verb) {
        if (!isAside(verb)) {
            return false;
        }
        for (int at = verb + 1; at < chunks.size() && !chunks.is(at, Chunk.VERB_GROUP); at++) {
            if (chunks.is(at, Chunk.DATE)) {
                return true;
            }
        }
        return false;
    }

    /** True for the kinds of act that are alike on both sides once they are settled. */
    static boolean isMutual(Act act) {
        boolean kind = act.kind
                .filter(k -> k == Kind.TALKS || k == Kind.REUNION || k == Kind.AGREEMENT)
                .isPresent();
        return kind
                && act.phase
                        .filter(p -> p == Phase.PROPOSED
                                || p == Phase.REJECTED
                                || p == Phase.CANCELLED
                                || p == Phase.POSTPONED)
                        .isEmpty();
    }
}
