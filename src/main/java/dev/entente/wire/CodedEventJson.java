package dev.entente.wire;

import dev.entente.event.Aux;
import dev.entente.event.CameoTable;
import dev.entente.event.CodedEvent;
import dev.entente.event.Labelled;
import dev.entente.event.Passage;
import dev.entente.event.Relationship;
import java.io.IOException;

/** A coded event: the line that the {@code code} command writes. */
public final class CodedEventJson extends JsonForm<CodedEvent> {

    private final JsonForm<Description> description;

    public CodedEventJson(CameoTable cameos) {
        super("coded event");
        this.description = new DescriptionJson(cameos);
    }

    @Override
    void write(JsonWriter out, CodedEvent event) throws IOException {
        out.text("itemId", event.itemId());
        out.flag("main", event.main());
        out.text("aux", event.aux().map(Labelled::label));
        out.text("relationship", event.relationship());
        description.write(out, Description.of(event));
        out.decimal("confidence", event.confidence(), 2);
        out.text("sentence", event.passage().sentence());
        out.number("begin", event.passage().begin());
        out.number("end", event.passage().end());
        out.text("rule", event.passage().rule());
    }

    @Override
    CodedEvent read(JsonFields in) {
        Description said = description.read(in);
        return new CodedEvent(
                in.text("itemId"),
                in.flag("main"),
                in.optionalValue("aux", Aux::of),
                in.optionalValue("relationship", Relationship::parse),
                said.happening(),
                said.kind(),
                said.phase(),
                said.reciprocal(),
                said.source(),
                said.target(),
                said.host(),
                said.cameo(),
                said.date(),
                said.dateText(),
                said.place(),
                said.format(),
                said.firstSince(),
                (int) in.decimal("confidence", 2),
                new Passage(in.text("sentence"), in.count("begin"), in.count("end"), in.text("rule")));
    }
}
