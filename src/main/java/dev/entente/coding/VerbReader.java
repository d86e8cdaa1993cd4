package dev.entente.coding;

import dev.entente.coding.VerbGroup.Form;
import dev.entente.coding.VerbGroup.Tense;
import dev.entente.lexicon.Frames;
import dev.entente.lexicon.Lexicon;
import dev.entente.lexicon.WordClass;
import dev.entente.lexicon.Words;
import dev.entente.text.Tokens;
import dev.entente.text.Vocabulary;

/** Reads a verb group from its first token: auxiliaries, negation, main verb, particle. */
final class VerbReader {

    private final Glosses glosses;
    private final Words words;
    private final Frames frames;
    private final int ongoing;
    private final int be;
    private final int have;
    private final int no;
    private final int longer;

    VerbReader(Lexicon lexicon, Glosses glosses) {
        this.glosses = glosses;
        this.words = lexicon.words();
        this.frames = lexicon.frames();
        Vocabulary vocabulary = lexicon.vocabulary();
        this.ongoing = vocabulary.add("going");
        this.be = vocabulary.add("be");
        this.have = vocabulary.add("have");
        this.no = vocabulary.add("no");
        this.longer = vocabulary.add("longer");
    }

    /** Reads a group into one; the token behind it, or {@code from} where no group begins there. */
    int read(Tokens tokens, int from, int limit, VerbGroup group) {
        int at = from;
        boolean have = false;
        boolean be = false;
        boolean seen = false;
        while (at < limit && !tokens.is(at, Tokens.MARK | Tokens.POSSESSIVE)) {
            int kinds = glosses.kinds(at);
            if (isNoLonger(tokens, at, limit)) {
                group.negated = true;
                at += 2;
                continue;
            }
            boolean infinitive = !seen || (at == from + 1 && (glosses.kinds(from) & Words.NOT) != 0); // "not to go"
            if (infinitive && (kinds & Words.TO) != 0) {
                int next = skipAdverbs(at + 1, limit, group);
                if (next >= limit || (glosses.kinds(next) & (Words.BASE | Words.BE | Words.HAVE | Words.DO)) == 0) {
                    return from;
                }
                group.form = Form.INFINITIVE;
                at = next;
                seen = true;
                continue;
            }
            if ((kinds & Words.MODAL) != 0) {
                modal(tokens, at, kinds, group);
                seen = true;
            } else if ((kinds & Words.NOT) != 0) {
                group.negated = true;
                seen = true;
            } else if ((kinds & Words.BE) != 0) {
                tenseOfBe(tokens, at, group, seen);
                group.perfect |= have;
                be = true;
                seen = true;
            } else if ((kinds & Words.HAVE) != 0 && !be) {
                if (!seen) {
                    group.tense = tokens.endsWith(at, "ad") ? Tense.PAST : Tense.PRESENT;
                }
                if (tokens.endsWith(at, "ing") && !seen) {
                    group.form = Form.ING;
                }
                group.verb = this.have;
                have = true;
                seen = true;
                group.negated |= tokens.endsWith(at, "n't");
            } else if ((kinds & Words.DO) != 0 && !be && !have) {
                group.tense = tokens.endsWith(at, "id") || tokens.endsWith(at, "idn't") ? Tense.PAST : group.tense;
                group.negated |= tokens.endsWith(at, "n't") || tokens.endsWith(at, "n’t");
                group.verb = words.verb(tokens.word(at));
                seen = true;
            } else if (seen && passedOver(tokens, at, limit, kinds)) {
                at++;
                continue;
            } else if (be && (kinds & Words.TO) != 0) {
                int next = skipAdverbs(at + 1, limit, group);
                if (next < limit && (glosses.kinds(next) & (Words.BASE | Words.BE | Words.HAVE)) != 0) {
                    group.planned = group.tense == Tense.PAST;
                    group.tense = Tense.FUTURE;
                    be = (glosses.kinds(next) & Words.BE) != 0;
                    at = next;
                    continue;
                }
                break;
            } else {
                return main(tokens, from, at, limit, kinds, group, be, have, seen);
            }
            at++;
        }
        if (be && group.verb == Vocabulary.UNKNOWN) {
            group.verb = this.be;
        }
        return seen ? at : from;
    }

    /** Adverbs inside a group, and "both" or "all" where a participle follows: "have both indicted". */
    private boolean passedOver(Tokens tokens, int at, int limit, int kinds) {
        if ((kinds & Words.ADVERB) != 0) {
            return (kinds & (Words.BASE | Words.PARTICIPLE)) == 0;
        }
        return (kinds & (Words.DETERMINER | Words.OWNER)) == Words.DETERMINER
                && at + 1 < limit
                && (glosses.kinds(at + 1) & Words.PARTICIPLE) != 0
                && words.isOf(WordClass.PRONOMINAL, tokens.word(at));
    }

    /** "no longer recognises", "would no longer supply". */
    boolean isNoLonger(Tokens tokens, int at, int limit) {
        return tokens.word(at) == no && at + 2 < limit && tokens.word(at + 1) == longer;
    }

    private int main(
            Tokens tokens,
            int from,
            int at,
            int limit,
            int kinds,
            VerbGroup group,
            boolean be,
            boolean have,
            boolean seen) {
        int word = tokens.word(at);
        boolean verbal = !seen || ((kinds & Words.VERB) != 0 && !tokens.is(at, Tokens.CAPITAL));
        if (be) {
            if (word == ongoing && at + 1 < limit && (glosses.kinds(at + 1) & Words.TO) != 0) {
                group.tense = Tense.FUTURE;
                return main(
                        tokens, from, skipAdverbs(at + 2, limit, group), limit, Words.BASE, group, false, false, true);
            }
            boolean predicate = !frames.of(word).all().isEmpty() && (kinds & Words.ADJECTIVE) != 0;
            if (predicate && !isParticipleWithParticle(tokens, at, limit)) {
                group.verb = word;
                group.predicate = true;
                return at + 1;
            }
            if ((kinds & Words.PARTICIPLE) != 0) {
                group.passive = true;
                return finish(tokens, at, limit, group);
            }
            if ((kinds & Words.ING) != 0) {
                group.progressive = true;
                return finish(tokens, at, limit, group);
            }
            group.verb = this.be;
            return particle(tokens, at, limit, group);
        }
        if (have) {
            if ((kinds & Words.PARTICIPLE) != 0) {
                group.perfect = true;
                return finish(tokens, at, limit, group);
            }
            return at;
        }
        if (seen) {
            if (verbal && (kinds & (Words.BASE | Words.PARTICIPLE)) != 0) {
                return finish(tokens, at, limit, group);
            }
            return at;
        }
        if ((kinds & Words.VERB) == 0) {
            return from;
        }
        if ((kinds & Words.ING) != 0) {
            group.form = Form.ING;
        } else if ((kinds & (Words.PAST | Words.PARTICIPLE)) == 0) {
            group.tense = Tense.PRESENT;
            group.bare = (kinds & Words.BASE) != 0;
        }
        group.participial = (kinds & Words.PARTICIPLE) != 0;
        return finish(tokens, at, limit, group);
    }

    /** "were set free": no predicate adjective, for a particle of the verb follows. */
    private boolean isParticipleWithParticle(Tokens tokens, int at, int limit) {
        return at + 1 < limit
                && (glosses.kinds(at) & Words.PARTICIPLE) != 0
                && (glosses.kinds(at + 1) & Words.PARTICLE) != 0
                && hasParticle(words.verb(tokens.word(at)), tokens.word(at + 1));
    }

    private boolean hasParticle(int verb, int particle) {
        return frames.of(verb).takesParticle(particle);
    }

    private int finish(Tokens tokens, int at, int limit, VerbGroup group) {
        group.verb = words.verb(tokens.word(at));
        return particle(tokens, at + 1, limit, group);
    }

    /** Takes the particle of a verb, "called off", "is back"; the token behind it, or behind the verb. */
    private int particle(Tokens tokens, int next, int limit, VerbGroup group) {
        if (next < limit && (glosses.kinds(next) & Words.PARTICLE) != 0) {
            int word = tokens.word(next);
            boolean nothing = word == no && next + 1 < limit && (glosses.kinds(next + 1) & Words.NOUN) != 0;
            if (!nothing && hasParticle(group.verb, word)) {
                group.particle = word;
                return next + 1;
            }
        }
        return next;
    }

    private int skipAdverbs(int from, int limit, VerbGroup group) {
        int at = from;
        while (at < limit) {
            int kinds = glosses.kinds(at);
            if ((kinds & Words.NOT) != 0) {
                group.negated = true;
            } else if ((kinds & Words.ADVERB) == 0 || (kinds & Words.BASE) != 0) {
                break;
            }
            at++;
        }
        return at;
    }

    private void modal(Tokens tokens, int at, int kinds, VerbGroup group) {
        if ((kinds & Words.WILL) != 0) {
            group.tense = Tense.FUTURE;
        } else {
            group.hypothetical = true;
        }
        group.negated |= tokens.endsWith(at, "n't") || tokens.endsWith(at, "n’t") || tokens.endsWith(at, "not");
    }

    private static void tenseOfBe(Tokens tokens, int at, VerbGroup group, boolean seen) {
        if (!seen) {
            boolean past = tokens.charAt(tokens.begin(at)) == 'w' || tokens.charAt(tokens.begin(at)) == 'W';
            group.tense = past ? Tense.PAST : Tense.PRESENT;
            if (tokens.endsWith(at, "ing")) {
                group.form = Form.ING;
            }
        }
        group.negated |= tokens.endsWith(at, "n't") || tokens.endsWith(at, "n’t");
    }
}
