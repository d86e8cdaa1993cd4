package dev.entente.lexicon;

import dev.entente.event.CameoTable;
import dev.entente.text.Dates;
import dev.entente.text.Sentences;
import dev.entente.text.Tokenizer;
import dev.entente.text.Vocabulary;

/** All the tables of the coder over one vocabulary. Immutable once made, and safe to share. */
public final class Lexicon {

    private final Vocabulary vocabulary = new Vocabulary();
    private final CameoTable cameos = CameoTable.shipped();
    private final Words words;
    private final Names names;
    private final Frames frames;
    private final Modality modality;
    private final Contexts contexts;
    private final Dates dates;
    private final Sentences sentences;

    private Lexicon(LexiconFiles files) {
        modality = new Modality(cameos, files);
        contexts = new Contexts(cameos, files);
        dates = new Dates(vocabulary);
        sentences = new Sentences(vocabulary);
        words = new Words(vocabulary, files);
        names = new Names(vocabulary, words, files);
        frames = new Frames(vocabulary, words, cameos, files);
    }

    /**
     * The tables that are shipped with the application.
     *
     * @throws IllegalArgumentException naming file, line and what would be right, where a row is wrong
     */
    public static Lexicon shipped() {
        return of(LexiconFiles.shipped());
    }

    /**
     * The tables of some files.
     *
     * @throws IllegalArgumentException naming file, line and what would be right, where a row is wrong
     */
    public static Lexicon of(LexiconFiles files) {
        return new Lexicon(files);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public CameoTable cameos() {
        return cameos;
    }

    public Words words() {
        return words;
    }

    public Names names() {
        return names;
    }

    public Frames frames() {
        return frames;
    }

    public Modality modality() {
        return modality;
    }

    public Contexts contexts() {
        return contexts;
    }

    public Dates dates() {
        return dates;
    }

    public Sentences sentences() {
        return sentences;
    }

    /** A tokenizer over the vocabulary. */
    public Tokenizer tokenizer() {
        return new Tokenizer(vocabulary);
    }
}
