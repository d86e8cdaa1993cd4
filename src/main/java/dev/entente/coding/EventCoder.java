package dev.entente.coding;

import dev.entente.hash.Sha256;
import dev.entente.lexicon.Lexicon;
import dev.entente.news.NewsItem;
import dev.entente.text.Tokenizer;
import dev.entente.text.Tokens;
import java.time.LocalDate;
import java.util.List;

/** Codes who did what to whom in a news item. Immutable and safe to share between threads. */
public final class EventCoder {

    private final Lexicon lexicon;
    private final Confidence confidence = new Confidence();
    private final ThreadLocal<Desk> desks;

    private EventCoder(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.desks = ThreadLocal.withInitial(() -> desk(Watcher.NOBODY));
    }

    /** A coder with the lexicon that is shipped with the application; takes some hundred milliseconds to load. */
    public static EventCoder shipped() {
        return of(Lexicon.shipped());
    }

    /** A coder with a lexicon of one's own. */
    public static EventCoder of(Lexicon lexicon) {
        return new EventCoder(lexicon);
    }

    /** The events of an item in the order of its text; the same item gives the same events, always. */
    public Coding code(NewsItem item) {
        return code(item, List.of());
    }

    /**
     * The events of an item of which it is known which words name the actors: each stretch is taken for one noun
     * phrase. It tells what errors of actor cost.
     */
    public Coding code(NewsItem item, List<Extent> actors) {
        return code(item, actors, desks.get());
    }

    /** How an item is read, step by step: its events, and all that led to them. */
    public Explanation explain(NewsItem item) {
        Explainer explainer = new Explainer(item, confidence);
        code(item, List.of(), desk(explainer));
        return explainer.explanation();
    }

    private Coding code(NewsItem item, List<Extent> actors, Desk desk) {
        Tokens tokens = desk.tokens;
        desk.tokenizer.read(item.reading().toCharArray(), tokens);
        Memory memory = new Memory();
        EventWriter writer = new EventWriter(lexicon.cameos(), confidence, desk.watcher, desk.hash);
        LocalDate published = item.published().toLocalDate();
        desk.cutter.actorsAre(actors);
        for (int from = 0; from < tokens.size(); ) {
            for (CutSentence sentence : desk.cutter.next(from, published)) {
                desk.coder.code(item, memory, sentence, writer);
                desk.watcher.ended();
                from = sentence.to();
            }
        }
        return writer.coding();
    }

    private Desk desk(Watcher watcher) {
        Tokens tokens = new Tokens();
        Glosses glosses = new Glosses(lexicon, tokens);
        return new Desk(
                tokens,
                lexicon.tokenizer(),
                new SentenceCutter(lexicon, tokens, glosses),
                new SentenceCoder(lexicon, tokens, glosses, watcher),
                watcher,
                new Sha256());
    }

    /** What a thread works with, again for each item. */
    private record Desk(
            Tokens tokens,
            Tokenizer tokenizer,
            SentenceCutter cutter,
            SentenceCoder coder,
            Watcher watcher,
            Sha256 hash) {}
}
