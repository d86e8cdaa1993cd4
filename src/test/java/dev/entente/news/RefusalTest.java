package dev.entente.news;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    private static final String REST = "\"text\": \"They met.\", \"published\": \"2014-02-27\"";

    private final NewsReader reader = new NewsReader(Limits.DEFAULT);

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "They met.", "{\"id\": ", "{\"id\": \"a\"} {}", "{'id': 'a'}", "{\"id\": NaN}"})
    void shouldRefuseWhatIsNoJson(String value) {
        assertThat(refusal(value).kind()).isEqualTo(Refusal.Kind.NO_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "7", "true", "null"})
    void shouldRefuseJsonThatIsNoObject(String value) {
        assertThat(refusal(value).kind()).isEqualTo(Refusal.Kind.NO_OBJECT);
    }

    @Test
    void shouldSayWhereTheJsonBreaksWithoutRepeatingIt() {
        String secret = "x".repeat(5000);

        Refusal refusal = refusal("{\"id\": \"a\",\n \"text\": " + secret + "}");

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NO_JSON);
        assertThat(refusal.reason()).contains("line 2").doesNotContain("x".repeat(100));
        assertThat(refusal.reason().length()).isLessThan(300);
    }

    @Test
    void shouldRefuseTheSameFieldTwice() {
        Refusal refusal = refusal("{\"id\": \"a\", \"id\": \"b\", " + REST + "}");

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.DUPLICATE_FIELD);
        assertThat(refusal.reason()).contains("'id'");
    }

    @Test
    void shouldSayWhichByteIsNoUtf8() {
        byte[] value = "{\"id\": \"é\"}".getBytes(ISO_8859_1);

        Refusal refusal = (Refusal) reader.read(null, value);

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_UTF8);
        assertThat(refusal.reason()).startsWith("byte 8 (0xE9");
    }

    @Test
    void shouldReadAReplacementCharacterThatStandsInTheText() {
        assertThat(read(withText("They \uFFFD met."))).isInstanceOf(NewsItem.class);
    }

    @Test
    void shouldRefuseACharacterThatEndsEarly() {
        byte[] value = {'{', '"', (byte) 0xE2, (byte) 0x82};

        assertThat(((Refusal) reader.read(null, value)).kind()).isEqualTo(Refusal.Kind.NOT_UTF8);
    }

    @Test
    void shouldNotGuessAnotherEncoding() {
        byte[] value = ("{\"id\": \"a\", " + REST + "}").getBytes(UTF_16LE);

        assertThat(((Refusal) reader.read(null, value)).kind()).isEqualTo(Refusal.Kind.NO_JSON);
    }

    @Test
    void shouldReadNestingUpToTheLimit() {
        assertThat(read("{\"id\": \"a\", " + REST + ", \"x\": " + nested(99) + "}"))
                .isInstanceOf(NewsItem.class);
        assertThat(refusal("{\"id\": \"a\", " + REST + ", \"x\": " + nested(100) + "}")
                        .kind())
                .isEqualTo(Refusal.Kind.TOO_DEEP);
        assertThat(refusal("[".repeat(100_000)).kind()).isEqualTo(Refusal.Kind.TOO_DEEP);
    }

    @Test
    void shouldRefuseAnItemWithoutId() {
        assertThat(refusal("{" + REST + "}").kind()).isEqualTo(Refusal.Kind.NO_ID);
        assertThat(refusal("{\"id\": null, " + REST + "}").kind()).isEqualTo(Refusal.Kind.NO_ID);
        assertThat(refusal("{\"headlines\": [], \"versionCreated\": \"2014-01-01\"}")
                        .kind())
                .isEqualTo(Refusal.Kind.NO_ID);
    }

    @Test
    void shouldReadIdsUpToTheLimit() {
        assertThat(read(withId("😀".repeat(512)))).isInstanceOf(NewsItem.class);
        assertThat(refusal(withId("x".repeat(513))).kind()).isEqualTo(Refusal.Kind.BAD_ID);
        assertThat(refusal(withId("  ")).kind()).isEqualTo(Refusal.Kind.BAD_ID);
        assertThat(refusal(withId("a\\u0000b")).kind()).isEqualTo(Refusal.Kind.BAD_ID);
        assertThat(refusal(withId("a\\ud800")).kind()).isEqualTo(Refusal.Kind.BAD_ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": 7, \"text\": \"They met.\", \"published\": \"2014-02-27\"}",
                "{\"id\": \"a\", \"text\": [\"They met.\"], \"published\": \"2014-02-27\"}",
                "{\"id\": \"a\", \"text\": \"They met.\", \"published\": 1393459200}",
                "{\"id\": \"a\", \"text\": \"They met.\", \"published\": \"2014-02-27\", \"title\": 7}",
                "{\"id\": \"a\", \"text\": \"They met.\", \"published\": \"2014-02-27\", \"language\": {}}",
                "{\"id\": \"a\", \"text\": \"They met.\", \"published\": \"2014-02-27\", \"source\": false}",
                "{\"id\": \"a\", \"text\": \"They met.\", \"published\": \"2014-02-27\", \"version\": 1.5}",
                "{\"id\": \"a\", \"text\": \"They met.\", \"published\": \"2014-02-27\", \"version\": 1e400}",
                "{\"id\": \"a\", \"text\": \"They met.\", \"published\": \"2014-02-27\", \"version\": -1}",
                "{\"id\": \"a\", \"text\": \"They met.\", \"published\": \"2014-02-27\", \"version\": 9223372036854775808}",
                "{\"id\": \"a\", \"text\": \"They met.\", \"published\": \"2014-02-27\", \"version\": []}",
                "{\"id\": \"a\", \"withdrawn\": 1}",
                "{\"uri\": \"a\", \"pubStatus\": \"gone\"}",
                "{\"uri\": \"a\", \"headlines\": \"Talks\", \"bodies\": \"They met.\", \"versionCreated\": 7}",
                "{\"uri\": \"a\", \"bodies\": [7], \"versionCreated\": \"2014-02-27\"}"
            })
    void shouldRefuseValuesOfAnotherType(String value) {
        assertThat(refusal(value).kind()).isEqualTo(Refusal.Kind.WRONG_TYPE);
    }

    @Test
    void shouldRefuseNumbersBeyondAllMeasure() {
        assertThat(refusal("{\"id\": \"a\", " + REST + ", \"version\": " + "9".repeat(100_000) + "}")
                        .kind())
                .isEqualTo(Refusal.Kind.NO_JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"a\", \"published\": \"2014-02-27\"}",
                "{\"id\": \"a\", \"text\": null, \"published\": \"2014-02-27\"}",
                "{\"id\": \"a\", \"text\": \" \\u0000\\n\", \"published\": \"2014-02-27\"}",
                "{\"uri\": \"a\", \"headline\": \"Talks\", \"versioncreated\": \"2014-02-27\"}",
                "{\"uri\": \"a\", \"bodies\": [], \"versionCreated\": \"2014-02-27\"}",
                "{\"uri\": \"a\", \"body_html\": \"<script>alert(1)</script>\", \"versioncreated\": \"2014-02-27\"}"
            })
    void shouldRefuseAnItemWithoutText(String value) {
        Refusal refusal = refusal(value);

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NO_TEXT);
        assertThat(refusal.itemId()).isEqualTo(Optional.of("a"));
    }

    @Test
    void shouldReadTextsUpToTheLimitInBytes() {
        NewsReader small = new NewsReader(Limits.DEFAULT.withTextBytes(10));

        assertThat(small.read(null, withText("é".repeat(5)).getBytes(UTF_8))).isInstanceOf(NewsItem.class);
        assertThat(small.read(null, withText("é".repeat(5) + "x").getBytes(UTF_8)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TEXT_TOO_LONG);
                    assertThat(refusal.reason()).contains("11 bytes").contains("10");
                });
    }

    @Test
    void shouldReadAMebibyteOfTextByDefault() {
        assertThat(read(withText("x".repeat(1 << 20)))).isInstanceOf(NewsItem.class);
        assertThat(refusal(withText("x".repeat((1 << 20) + 1))).kind()).isEqualTo(Refusal.Kind.TEXT_TOO_LONG);
    }

    @Test
    void shouldRefuseRecordsThatAreLongerThanAnyItem() {
        int limit = Limits.DEFAULT.recordBytes();
        String item = withText("They met.");

        assertThat(read(item + " ".repeat(limit - item.length()))).isInstanceOf(NewsItem.class);
        assertThat(refusal(item + " ".repeat(limit - item.length() + 1)).kind())
                .isEqualTo(Refusal.Kind.RECORD_TOO_LONG);
    }

    @Test
    void shouldRefuseOtherFieldsThatAreTooLong() {
        assertThat(read("{\"id\": \"a\", " + REST + ", \"url\": \"" + "u".repeat(2048) + "\"}"))
                .isInstanceOf(NewsItem.class);
        assertThat(refusal("{\"id\": \"a\", " + REST + ", \"url\": \"" + "u".repeat(2049) + "\"}")
                        .kind())
                .isEqualTo(Refusal.Kind.FIELD_TOO_LONG);
    }

    @Test
    void shouldKeepItsReasonsShort() {
        String name = "body_" + "n".repeat(100_000);

        assertThat(refusal("{\"uri\": \"a\", \"" + name + "\": 7}").reason().length())
                .isLessThan(300);
        assertThat(refusal("{\"" + name + "\": 7, \"" + name + "\": 7}")
                        .reason()
                        .length())
                .isLessThan(400);
    }

    @Test
    void shouldRefuseAnItemWithoutDate() {
        assertThat(refusal("{\"id\": \"a\", \"text\": \"They met.\"}").kind()).isEqualTo(Refusal.Kind.NO_PUBLISHED);
    }

    @Test
    void shouldRefuseWhatWasPublishedBeforeTheFirstDay() {
        NewsReader later = new NewsReader(Limits.DEFAULT.withDetailFrom(LocalDate.parse("2014-03-01")));
        String item = "{\"id\": \"a\", \"text\": \"They met.\", \"published\": \"%s\"}";

        assertThat(later.read(item.formatted("2014-03-01T08:59:59+09:00")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_OLD);
                    assertThat(refusal.reason())
                            .isEqualTo("news item 'a': published '2014-03-01T08:59:59+09:00' is before 2014-03-01,"
                                    + " the first day of which items are taken in");
                });
        assertThat(later.read(item.formatted("2014-03-01T09:00:00+09:00"))).isInstanceOf(NewsItem.class);
        assertThat(later.read("{\"id\": \"a\", \"withdrawn\": true}")).isInstanceOf(Withdrawal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "13 Foo",
                "27/02/2014",
                "2014-02-30",
                "2014-13-01",
                "2014-02-27T12:36:00",
                "2014-02-27T25:00:00Z",
                "2014-02-27T12:36:00+99:00",
                "12014-02-27",
                "+2014-02-27T12:36:00Z",
                "0000-02-27",
                "9999-12-31T23:59:00-18:00",
                "1393459200"
            })
    void shouldRefuseABadDate(String published) {
        Refusal refusal = refusal("{\"id\": \"a\", \"text\": \"They met.\", \"published\": \"" + published + "\"}");

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.BAD_PUBLISHED);
        assertThat(refusal.reason())
                .startsWith("news item 'a': published '" + published + "' is not an RFC 3339 time")
                .contains("such as 2014-02-27T12:36:00+09:00");
    }

    @ParameterizedTest
    @CsvSource({"en,true", "EN-us,true", "en_GB,true", "'',true", "fr,false", "eng,false", "zh-Hant,false", "7,false"})
    void shouldReadEnglishAlone(String language, boolean read) {
        Reading reading = read("{\"id\": \"a\", " + REST + ", \"language\": \"" + language + "\"}");

        assertThat(reading instanceof NewsItem).isEqualTo(read);
        if (reading instanceof Refusal refusal) {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.OTHER_LANGUAGE);
            assertThat(refusal.reason())
                    .contains("language is '" + language + "'")
                    .contains("[en]");
        }
    }

    @Test
    void shouldRefuseARecordWithoutValueWhoseKeyIsNoItemId() {
        assertThat(keyRefusal(null).reason()).endsWith("its key is missing");
        assertThat(keyRefusal(new byte[0]).reason()).endsWith("its key is missing");
        assertThat(keyRefusal(new byte[] {'a', (byte) 0xFF}).reason()).endsWith("its key is no UTF-8 at byte 1");
        assertThat(keyRefusal(" ".getBytes(UTF_8)).reason()).contains("its key is blank");
        assertThat(keyRefusal("a\tb".getBytes(UTF_8)).reason()).contains("U+0009");
        assertThat(keyRefusal("é".repeat(513).getBytes(UTF_8)).reason()).contains("has 513 characters");
        assertThat(reader.read("é".repeat(512).getBytes(UTF_8), null)).isInstanceOf(Withdrawal.class);
    }

    private Refusal keyRefusal(byte[] key) {
        Refusal refusal = (Refusal) reader.read(key, null);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.BAD_KEY);
        return refusal;
    }

    private static String withId(String id) {
        return "{\"id\": \"" + id + "\", " + REST + "}";
    }

    private static String withText(String text) {
        return "{\"id\": \"a\", \"text\": \"" + text + "\", \"published\": \"2014-02-27\"}";
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private Refusal refusal(String value) {
        Reading reading = read(value);
        assertThat(reading).isInstanceOf(Refusal.class);
        return (Refusal) reading;
    }

    private Reading read(String value) {
        return reader.read(null, value.getBytes(UTF_8));
    }
}
