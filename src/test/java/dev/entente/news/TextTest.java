package dev.entente.news;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Text as the coder reads it: of plain bodies, of markup, and what tells copies. */
class TextTest {

    @Test
    void shouldSetParagraphsApartByOneBlankLine() {
        assertThat(PlainText.body("  One\u00A0 two. \r\n\t\r\n \n Three.\nFour. "))
                .isEqualTo("One two.\n\nThree.\nFour.");
    }

    @Test
    void shouldLeaveOutWhatCannotBeSeen() {
        assertThat(PlainText.body("Se\u00ADoul\u0000, \u200Bto\u202Eday\uFEFF.\uD800"))
                .isEqualTo("Seoul, today.\uFFFD");
    }

    @Test
    void shouldKeepATitleOnOneLine() {
        assertThat(PlainText.line(" Two\n\nlines ")).isEqualTo("Two lines");
    }

    @Test
    void shouldCopyNothingOfATextThatStandsAsItIsToBeRead() {
        String text = "São Tomé — one line.\nAnother.\n\nA paragraph.";

        assertThat(PlainText.body(text)).isSameAs(text);
        assertThat(PlainText.body(text + " \n")).isEqualTo(text);
        assertThat(PlainText.body("\n" + text + "\n\n\nThe  end.")).isEqualTo(text + "\n\nThe end.");
    }

    @Test
    void shouldTakeBlocksForParagraphs() {
        assertThat(HtmlText.body("""
                                <div><h1>Head</h1><p>One <b>two</b>,
                                three.</p>After<br>it
                                <ul><li>First</li><li>Second</li></ul></div>""")).isEqualTo("Head\n\nOne two, three.\n\nAfter\nit\n\nFirst\n\nSecond");
    }

    @Test
    void shouldLeaveOutWhatABrowserDoesNotShow() {
        assertThat(HtmlText.body(
                        "<style>p{}</style><p>Kept<!-- not --></p><script>alert('no')</script><iframe>no</iframe>"
                                + "<noscript>no</noscript><p onclick=\"no()\">also</p>"))
                .isEqualTo("Kept\n\nalso");
    }

    @Test
    void shouldReadEntities() {
        assertThat(HtmlText.body("<p>S&atilde;o &#84;om&eacute; &lt;b&gt; &amp;&nbsp;more &bogus; &#0;</p>"))
                .startsWith("São Tomé <b> & more &bogus;");
    }

    @Test
    @Timeout(20)
    void shouldReadBrokenAndDeepMarkup() {
        assertThat(HtmlText.body("<p>One<p>two</div></b><table>three"))
                .contains("One\n\ntwo")
                .contains("three");
        assertThat(HtmlText.body("<div>".repeat(50_000) + "deep")).isEqualTo("deep");
        assertThat(HtmlText.body("<b>".repeat(2_000) + "bold")).isEqualTo("bold");
    }

    @Test
    void shouldTellCopiesOfAText() {
        String copy =
                TextFingerprint.of("SEOUL, Feb. 27 (Harbour Wire) - “We will meet,” he said.\n\nThe talks begin soon.");

        assertThat(TextFingerprint.of("\"We  will meet,\" HE said. The talks begin soon"))
                .isEqualTo(copy)
                .hasSize(16);
        assertThat(TextFingerprint.of("We will not meet, he said. The talks begin soon."))
                .isNotEqualTo(copy);
    }

    @Test
    void shouldTellCopiesByTheirBeginning() {
        String lead = "The two sides agreed to meet again in the border village. ".repeat(10);

        assertThat(TextFingerprint.of(lead + "Cut here.")).isEqualTo(TextFingerprint.of(lead + "And on it went."));
    }
}
