package dev.entente.cli.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.coding.Explanation;
import dev.entente.event.CameoTable;
import dev.entente.lexicon.LexiconFiles;
import dev.entente.wire.CodedEventJson;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An explanation as JSON: its records field by field, with each name the rows of the lexicon that it comes from. */
final class ExplanationJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .build();

    private final CodedEventJson events = new CodedEventJson(CameoTable.shipped());
    private final LexiconRows rows;

    ExplanationJson(LexiconFiles files) {
        this.rows = new LexiconRows(files);
    }

    /** A news item in the plain form. */
    static String item(String text, String published) {
        return MAPPER.createObjectNode()
                .put("id", "explained")
                .put("text", text)
                .put("published", published)
                .toString();
    }

    String text(Explanation explanation) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("published", explanation.published().toString());
        ArrayNode sentences = root.putArray("sentences");
        explanation.sentences().forEach(sentence -> sentences.add(sentence(sentence)));
        try {
            return MAPPER.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode sentence(Explanation.Sentence sentence) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("begin", sentence.begin()).put("end", sentence.end()).put("text", sentence.text());
        node.set("tokens", MAPPER.valueToTree(sentence.tokens()));
        ArrayNode phrases = node.putArray("phrases");
        for (Explanation.Phrase phrase : sentence.phrases()) {
            ObjectNode one = MAPPER.valueToTree(phrase);
            one.path("names")
                    .forEach(name -> ((ObjectNode) name)
                            .set(
                                    "rows",
                                    MAPPER.valueToTree(rows.of(name.path("text").asText()))));
            phrases.add(one);
        }
        node.set("clauses", MAPPER.valueToTree(sentence.clauses()));
        node.set("dates", MAPPER.valueToTree(sentence.dates()));
        ArrayNode told = node.putArray("events");
        for (Explanation.Told event : sentence.events()) {
            ObjectNode one = told.addObject();
            one.set("steps", MAPPER.valueToTree(event.steps()));
            one.set("confidence", MAPPER.valueToTree(event.sum()));
            try {
                one.set("event", MAPPER.readTree(events.encode(event.event())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!sentence.noEvent().isEmpty()) {
            node.put("noEvent", sentence.noEvent());
        }
        return node;
    }
}
