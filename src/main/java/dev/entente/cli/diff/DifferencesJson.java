package dev.entente.cli.diff;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.event.CameoTable;
import dev.entente.record.RelationState;
import dev.entente.wire.EventJson;
import dev.entente.wire.PublishedEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** All differences as one JSON object; events as their topics have them. */
final class DifferencesJson {

    private final EventJson events = new EventJson(CameoTable.shipped());
    private final JsonGenerator json;

    private DifferencesJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes them, and a line's end.
     *
     * @param before how the first set of tables is called
     * @param after how the second is called
     */
    static void write(OutputStream out, String before, String after, Differences differences) throws IOException {
        try (JsonGenerator json = new JsonMapper().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            new DifferencesJson(json).write(before, after, differences);
        }
        out.write('\n');
        out.flush();
    }

    private void write(String before, String after, Differences differences) throws IOException {
        json.writeStartObject();
        json.writeStringField("before", before);
        json.writeStringField("after", after);
        json.writeObjectFieldStart("events");
        for (FamilyCount family : differences.families()) {
            json.writeObjectFieldStart(family.family().label());
            json.writeNumberField("before", family.before());
            json.writeNumberField("after", family.after());
            json.writeNumberField("gained", family.gained());
            json.writeNumberField("lost", family.lost());
            json.writeNumberField("changed", family.changed());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeObjectFieldStart("relationships");
        json.writeNumberField("before", differences.relationshipsBefore());
        json.writeNumberField("after", differences.relationshipsAfter());
        json.writeArrayFieldStart("scores");
        for (ScoreDifference score : differences.scores()) {
            score(score);
        }
        json.writeEndArray();
        json.writeEndObject();
        for (DifferenceKind kind : DifferenceKind.values()) {
            json.writeArrayFieldStart(kind.label());
            differences.events().forEach(kind, this::difference);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void score(ScoreDifference one) throws IOException {
        json.writeStartObject();
        json.writeStringField("relationship", one.relationship().toString());
        standing("before", one.before());
        standing("after", one.after());
        json.writeNumberField("moved", points(one.moved()));
        json.writeEndObject();
    }

    private void standing(String name, Optional<ScoreDifference.Standing> standing) throws IOException {
        if (standing.isPresent()) {
            json.writeObjectFieldStart(name);
            json.writeNumberField("score", points(standing.get().score()));
            json.writeStringField("asOf", standing.get().asOf().toString());
            json.writeNumberField("events", standing.get().events());
            json.writeEndObject();
        }
    }

    private static BigDecimal points(long value) {
        return BigDecimal.valueOf(value, RelationState.SCORE_SCALE);
    }

    private void difference(EventDifference one) throws IOException {
        json.writeStartObject();
        event("before", one.before());
        event("after", one.after());
        if (!one.fields().isEmpty()) {
            json.writeArrayFieldStart("fields");
            for (String field : one.fields()) {
                json.writeString(field);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void event(String name, Optional<PublishedEvent> event) throws IOException {
        if (event.isPresent()) {
            json.writeFieldName(name);
            json.writeRawValue(new String(events.encode(event.get()), StandardCharsets.UTF_8));
        }
    }
}
