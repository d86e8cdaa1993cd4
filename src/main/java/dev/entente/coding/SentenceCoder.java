package dev.entente.coding;

import dev.entente.event.Aux;
import dev.entente.lexicon.Lexicon;
import dev.entente.news.NewsItem;
import dev.entente.text.DatePhrase;
import dev.entente.text.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the acts of one sentence and remembers what it spoke of. Belongs to one thread. */
final class SentenceCoder {

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final Glosses glosses;
    private final NamedStates names;
    private final Watcher watcher;

    SentenceCoder(Lexicon lexicon, Tokens tokens, Glosses glosses, Watcher watcher) {
        this.watcher = watcher;
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.glosses = glosses;
        this.names = new NamedStates(lexicon, tokens);
    }

    /** Codes a sentence into events. */
    void code(NewsItem item, Memory memory, CutSentence sentence, EventWriter writer) {
        int from = sentence.from();
        int to = sentence.to();
        List<DatePhrase> dates = sentence.dates();
        Chunks chunks = sentence.chunks();
        Clauses clauses = sentence.clauses();
        LocalDate published = item.published().toLocalDate();
        glosses.sentence(from, to);
        Readings readings = new Readings(lexicon.names(), glosses, tokens, memory, published);
        PhraseNames phrases = new PhraseNames(glosses, tokens, chunks, readings);
        Actors actors = new Actors(lexicon, glosses, tokens, chunks, phrases, memory, published);
        Nouns nouns = new Nouns(lexicon.frames(), glosses, tokens, chunks, from, to);
        memory.nextSentence();
        names.remember(readings, memory, from, to);
        Syntax syntax = new Syntax(lexicon, glosses, tokens, chunks, clauses, phrases, actors, nouns);
        denyOfNobody(syntax);
        watcher.cut(syntax, from, to, dates);
        if (nouns.anywhere("sport")) {
            watcher.passed("it is about sport");
            return;
        }
        if (clauses.all().isEmpty()) {
            return;
        }
        int main = clauses.main();
        if (main >= 0) {
            int subject = clauses.all().get(main).subject;
            memory.subjects(actors.of(subject, clauses), phrases.isPlural(subject));
        }
        actors.noteAppositions();
        int speaker = chunks.is(0, Chunk.QUOTE) ? syntax.speakerBehind(0) : Clause.NONE;
        actors.quotes(speaker < 0 ? List.of() : syntax.parties(speaker));
        ActReader reader = new ActReader(syntax, memory, watcher);
        ToldActs told = new ToldActs(syntax, reader);
        List<Act> acts = told.read();
        reader.answers().addTo(acts);
        AttendantReader attendants = reader.attendants();
        acts.addAll(attendants.beside(acts, told.weak()));
        acts.addAll(attendants.purposes(acts, told.weak()));
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
        others.share(acts);
        acts.removeIf(Chatter::is);
        if (acts.isEmpty()) {
            watcher.passed("what it tells is words of whoever speaks");
            return;
        }
        if (tokens.mark(to - 1) == '?') {
            for (Act act : acts) {
                act.aux = act.aux.isEmpty() ? Optional.of(Aux.HYPOTHETICAL) : act.aux;
            }
        }
        for (Act act : acts) {
            act.code = lexicon.contexts().settle(act.code, nouns::anywhere).orElse(act.code);
        }
        Whens whens = new Whens(lexicon, published, tokens, chunks, dates, from);
        Wheres wheres = new Wheres(lexicon.names(), tokens, chunks, phrases, nouns);
        writer.write(item, acts, new Sentence(tokens, chunks, nouns, from, to, whens, wheres), memory);
    }

    /**
     * "no talks were held", "none of them has agreed", "neither Chad nor Mali attacked": what nobody does is not done.
     */
    private static void denyOfNobody(Syntax syntax) {
        for (Clause clause : syntax.clauses().all()) {
            VerbGroup verb = syntax.chunks().verb(clause.verb);
            boolean said = verb.form == VerbGroup.Form.FINITE || verb.form == VerbGroup.Form.PARTICIPLE;
            if (said && clause.subject >= 0 && syntax.isNobody(syntax.clauses().left(clause.subject))) {
                verb.nobody = !verb.negated;
                verb.negated = true;
            }
        }
    }
}
