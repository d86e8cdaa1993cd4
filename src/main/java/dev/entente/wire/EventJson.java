package dev.entente.wire;

import dev.entente.event.CameoTable;
import dev.entente.event.Passage;
import dev.entente.event.Relationship;
import dev.entente.wire.PublishedEvent.Evidence;
import java.io.IOException;

/** The value of the event topics. */
public final class EventJson extends JsonForm<PublishedEvent> {

    private final JsonForm<Description> description;
    private final JsonForm<Evidence> evidence = new EvidenceJson();

    public EventJson(CameoTable cameos) {
        super("event");
        this.description = new DescriptionJson(cameos);
    }

    @Override
    void write(JsonWriter out, PublishedEvent event) throws IOException {
        out.text("id", event.id());
        out.text("relationship", event.relationship().toString());
        description.write(out, event.description());
        out.time("reported", event.reported());
        out.time("lastReported", event.lastReported());
        out.decimal("confidence", event.confidence(), 2);
        out.text("engagement", event.engagement());
        out.number("mentions", event.mentions());
        out.number("sources", event.sources());
        out.number("independentTexts", event.independentTexts());
        out.objects("evidence", evidence, event.evidence());
    }

    @Override
    PublishedEvent read(JsonFields in) {
        return new PublishedEvent(
                in.text("id"),
                in.value("relationship", Relationship::parse),
                description.read(in),
                in.time("reported"),
                in.time("lastReported"),
                (int) in.decimal("confidence", 2),
                in.optionalText("engagement"),
                in.count("mentions"),
                in.count("sources"),
                in.count("independentTexts"),
                in.objects("evidence", evidence));
    }

    private static final class EvidenceJson extends JsonForm<Evidence> {

        EvidenceJson() {
            super("evidence");
        }

        @Override
        void write(JsonWriter out, Evidence evidence) throws IOException {
            out.text("itemId", evidence.itemId());
            out.text("url", evidence.url());
            out.text("publisher", evidence.publisher());
            out.text("sentence", evidence.passage().sentence());
            out.number("begin", evidence.passage().begin());
            out.number("end", evidence.passage().end());
            out.text("rule", evidence.passage().rule());
        }

        @Override
        Evidence read(JsonFields in) {
            return new Evidence(
                    in.text("itemId"),
                    in.optionalText("url"),
                    in.optionalText("publisher"),
                    new Passage(in.text("sentence"), in.count("begin"), in.count("end"), in.text("rule")));
        }
    }
}
