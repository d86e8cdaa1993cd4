package dev.entente.news;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Reads records of the input topic: JSON in UTF-8, in one of the forms that {@link #FORMS} lists. What cannot be read
 * is a {@link Refusal}; nothing that bytes can hold makes it throw.
 *
 * <p>A form is told by the fields that are there. A field that is {@code null} is absent. A record without a value is
 * the final withdrawal of the item that its key names; with a value the key does not matter.
 *
 * <p>Safe for use by many threads.
 */
public final class NewsReader {

    /** In the order in which they are asked; the last one takes what none before it knows. */
    private static final List<Form> FORMS =
            List.of(new SchemaOrgForm(), new NinjsListForm(), new NinjsFlatForm(), new NewsApiForm(), new PlainForm());

    private static final int MAX_TOKEN_IN_MESSAGE = 32;
    private static final int MAX_MESSAGE = 160;
    private static final char REPLACEMENT = '\uFFFD';

    private final Limits limits;
    private final ObjectReader json;

    public NewsReader(Limits limits) {
        this.limits = requireNonNull(limits, "limits");
        this.json = reader(limits);
    }

    private static ObjectReader reader(Limits limits) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Limits.MAX_NESTING)
                        .maxStringLength(limits.recordBytes())
                        .maxDocumentLength(limits.recordBytes())
                        .build())
                .errorReportConfiguration(ErrorReportConfiguration.builder()
                        .maxErrorTokenLength(MAX_TOKEN_IN_MESSAGE)
                        .maxRawContentLength(MAX_TOKEN_IN_MESSAGE)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readerFor(JsonNode.class);
    }

    /** What is accepted. */
    public Limits limits() {
        return limits;
    }

    /**
     * Reads a record.
     *
     * @param key the record's key; null where it has none
     * @param value the record's value; null for a record without one
     */
    public Reading read(byte[] key, byte[] value) {
        if (value == null) {
            return finalWithdrawal(key);
        }
        if (value.length > limits.recordBytes()) {
            return Refusal.of(
                    Refusal.Kind.RECORD_TOO_LONG,
                    "the record has " + value.length + " bytes; at most " + limits.recordBytes()
                            + " are read, for a text of " + limits.textBytes());
        }
        Decoded text = Decoded.of(value);
        if (text.fault() >= 0) {
            return Refusal.of(
                    Refusal.Kind.NOT_UTF8,
                    "byte " + text.fault() + " (" + hex(value[text.fault()])
                            + ", counted from 0) is no UTF-8; a news item has to be JSON in UTF-8");
        }
        return read(text.chars());
    }

    /** Reads an item that is text already, such as a line of a file. */
    public Reading read(String text) {
        String item = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try {
            JsonNode root = json.readTree(item);
            if (root.isMissingNode()) {
                return Refusal.of(Refusal.Kind.NO_JSON, "the record is empty; it has to be a JSON object");
            }
            if (!root.isObject()) {
                return Refusal.of(
                        Refusal.Kind.NO_OBJECT,
                        new Field("the record", root).described() + "; it has to be a JSON object");
            }
            return read(root);
        } catch (JsonProcessingException e) {
            return unreadable(e);
        }
    }

    private Reading read(JsonNode root) {
        for (Form form : FORMS) {
            if (form.claims(root)) {
                return form.draft(root).check(limits);
            }
        }
        throw new IllegalStateException("the last form takes every item");
    }

    private static Reading finalWithdrawal(byte[] key) {
        Optional<String> fault;
        if (key == null || key.length == 0) {
            fault = Optional.of("is missing");
        } else {
            Decoded id = Decoded.of(key);
            if (id.fault() < 0) {
                String itemId = id.chars();
                fault = ItemId.fault(itemId);
                if (fault.isEmpty()) {
                    return new Withdrawal(itemId, new ItemVersion(Long.MAX_VALUE, Draft.END_OF_TIME), true);
                }
            } else {
                fault = Optional.of("is no UTF-8 at byte " + id.fault());
            }
        }
        return Refusal.of(
                Refusal.Kind.BAD_KEY,
                "the record has no value, which withdraws the item that its key names; but its key " + fault.get());
    }

    private static Refusal unreadable(JsonProcessingException e) {
        String what = Excerpt.shorten(e.getOriginalMessage(), MAX_MESSAGE);
        if (e instanceof StreamConstraintsException) {
            return what.contains("nesting depth")
                    ? Refusal.of(
                            Refusal.Kind.TOO_DEEP,
                            "objects and lists are nested more than " + Limits.MAX_NESTING + " deep" + where(e))
                    : Refusal.of(Refusal.Kind.NO_JSON, "the JSON is beyond what is read" + where(e) + ": " + what);
        }
        return what.startsWith("Duplicate field")
                ? Refusal.of(
                        Refusal.Kind.DUPLICATE_FIELD,
                        "the same field stands twice in an object" + where(e) + ": " + what)
                : Refusal.of(Refusal.Kind.NO_JSON, "this is no JSON" + where(e) + ": " + what);
    }

    private static String where(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static String hex(byte b) {
        return String.format("0x%02X", b);
    }

    /** Bytes read as strict UTF-8: the characters, and the first byte that is none, or -1. */
    private record Decoded(String chars, int fault) {

        static Decoded of(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return new Decoded(text, text.indexOf(REPLACEMENT) < 0 ? -1 : fault(bytes));
        }

        /** A replacement character may stand in the text, or for bytes that are none. */
        private static int fault(byte[] bytes) {
            CharsetDecoder decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            ByteBuffer in = ByteBuffer.wrap(bytes);
            CoderResult result = decoder.decode(in, CharBuffer.allocate(bytes.length), true);
            return result.isError() ? in.position() : -1;
        }
    }
}
