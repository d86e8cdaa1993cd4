package dev.entente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.event.CodedEvent;
import dev.entente.event.Passage;
import dev.entente.lexicon.Lexicon;
import dev.entente.text.Vocabulary;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The coder reads whatever it is given: words of its own tables in any order, which are no language at all. */
class AnyTextTest {

    private static final Vocabulary WORDS = Lexicon.shipped().vocabulary();

    /** Few words that hold sentences together, so that every construction comes up in odd company. */
    private static final List<String> JOINTS = List.of(
            ("the a of to in on with by from for that which who and but , . \" ' 's ( ) - – ? ; : is was were will would has"
                            + " had not said after before while if it they he its both two talks visit met agreed meet meeting"
                            + " Monday March 3 2014 Iran Japan Peru president minister sanctions ceasefire")
                    .split(" "));

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.integers()
                .between(1, WORDS.size() - 1)
                .map(WORDS::word)
                .flatMap(word -> Arbitraries.of(word, word, capital(word), word.toUpperCase(Locale.ROOT)));
        Arbitrary<String> joint = Arbitraries.of(JOINTS);
        return Arbitraries.frequencyOf(Tuple.of(3, joint), Tuple.of(2, any))
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(words -> String.join(" ", words));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** A sentence without the ellipsis of one that was cut. */
    private static String head(String sentence) {
        return sentence.endsWith("…") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    @Example
    void shouldLookAtNothingBehindTheEndOfAText() {
        Reading.events("zzyzxian ".repeat(99), "2014-03-01");

        assertThat(Reading.events("The leaders all", "2014-03-01")).isEmpty();
    }

    @Property
    void shouldReadAnyText(@ForAll("texts") String text) {
        List<CodedEvent> events = Reading.events(text, "2014-03-01");

        assertThat(events).isEqualTo(Reading.events(text, "2014-03-01"));
        for (CodedEvent event : events) {
            Passage passage = event.passage();
            assertThat(text.substring(passage.begin(), passage.end())).startsWith(head(passage.sentence()));
            assertThat(event.confidence()).isBetween(0, 100);
        }
    }
}
