package dev.entente.wire;

import dev.entente.event.Actor;
import dev.entente.event.Aux;
import dev.entente.event.Cameo;
import dev.entente.event.CameoTable;
import dev.entente.event.CodedEvent;
import dev.entente.event.EventDate;
import dev.entente.event.Kind;
import dev.entente.event.Labelled;
import dev.entente.event.Passage;
import dev.entente.event.Phase;
import dev.entente.event.Place;
import dev.entente.event.Relationship;
import java.io.IOException;

/**
 * A coded event: the line that the {@code code} command writes.
 *
 * <p>What follows from the CAMEO code (PLOVER type, mode, contexts, quad class, Goldstein) is written for readers in
 * other languages; here it is taken from the table again.
 */
public final class CodedEventJson extends JsonForm<CodedEvent> {

    private final JsonForm<Actor> actor = new ActorJson();
    private final JsonForm<Place> place = new PlaceJson();
    private final CameoTable cameos;
    private final boolean withDerived;

    public CodedEventJson(CameoTable cameos) {
        this(cameos, true);
    }

    private CodedEventJson(CameoTable cameos, boolean withDerived) {
        super("coded event");
        this.cameos = cameos;
        this.withDerived = withDerived;
    }

    /** The form of stores and internal topics: without what follows from the CAMEO code. */
    static CodedEventJson compact(CameoTable cameos) {
        return new CodedEventJson(cameos, false);
    }

    @Override
    void write(JsonWriter out, CodedEvent event) throws IOException {
        out.text("itemId", event.itemId());
        out.flag("main", event.main());
        out.text("aux", event.aux().map(Labelled::label));
        out.text("relationship", event.relationship());
        writeClaim(out, event);
        out.text("sentence", event.passage().sentence());
        out.number("begin", event.passage().begin());
        out.number("end", event.passage().end());
        out.text("rule", event.passage().rule());
    }

    /** The fields that an event of a topic shares with the coded event it is described by. */
    void writeClaim(JsonWriter out, CodedEvent event) throws IOException {
        out.text("happening", event.happening());
        out.text("kind", event.kind().label());
        out.text("phase", event.phase().map(Labelled::label));
        out.flag("reciprocal", event.reciprocal());
        out.object("source", actor, event.source());
        out.object("target", actor, event.target());
        out.object("host", actor, event.host());
        writeCameo(out, event.cameo());
        out.text("date", event.date());
        if (withDerived) {
            out.text("datePrecision", event.date().map(date -> date.precision().label()));
        }
        out.text("dateText", event.dateText());
        out.object("place", place, event.place());
        out.text("format", event.format());
        out.text("firstSince", event.firstSince());
        out.decimal("confidence", event.confidence(), 2);
    }

    private void writeCameo(JsonWriter out, Cameo cameo) throws IOException {
        out.text("cameoCode", cameo.code());
        if (withDerived) {
            out.text("ploverType", cameo.ploverType().map(Labelled::label));
            out.text("mode", cameo.mode());
            out.texts("contexts", cameo.contexts());
            out.number("quadClass", cameo.quadClass());
            out.decimal("goldstein", cameo.goldsteinTenths(), 1);
        }
    }

    @Override
    CodedEvent read(JsonFields in) {
        return new CodedEvent(
                in.text("itemId"),
                in.flag("main"),
                in.optionalValue("aux", Aux::of),
                in.optionalValue("relationship", Relationship::parse),
                in.text("happening"),
                in.value("kind", Kind::of),
                in.optionalValue("phase", Phase::of),
                in.flag("reciprocal"),
                in.object("source", actor),
                in.optionalObject("target", actor),
                in.optionalObject("host", actor),
                in.value("cameoCode", cameos::get),
                in.optionalValue("date", EventDate::parse),
                in.optionalText("dateText"),
                in.optionalObject("place", place),
                in.optionalText("format"),
                in.optionalValue("firstSince", EventDate::parse),
                (int) in.decimal("confidence", 2),
                new Passage(in.text("sentence"), in.count("begin"), in.count("end"), in.text("rule")));
    }
}
