package dev.entente.wire;

import dev.entente.event.Actor;
import dev.entente.event.Cameo;
import dev.entente.event.CameoTable;
import dev.entente.event.EventDate;
import dev.entente.event.Kind;
import dev.entente.event.Labelled;
import dev.entente.event.Phase;
import dev.entente.event.Place;
import java.io.IOException;

/**
 * The fields that coded events and events have in common.
 *
 * <p>What follows from other fields (the date's precision; PLOVER type, mode, contexts, quad class and Goldstein of a
 * CAMEO code) is written for readers in other languages, and not read back.
 */
final class DescriptionJson extends JsonForm<Description> {

    private final JsonForm<Actor> actor = new ActorJson();
    private final JsonForm<Place> place = new PlaceJson();
    private final CameoTable cameos;

    DescriptionJson(CameoTable cameos) {
        super("description");
        this.cameos = cameos;
    }

    @Override
    void write(JsonWriter out, Description event) throws IOException {
        out.text("happening", event.happening());
        out.text("kind", event.kind().label());
        out.text("phase", event.phase().map(Labelled::label));
        out.flag("reciprocal", event.reciprocal());
        out.object("source", actor, event.source());
        out.object("target", actor, event.target());
        out.object("host", actor, event.host());
        writeCameo(out, event.cameo());
        out.text("date", event.date());
        out.text("datePrecision", event.date().map(date -> date.precision().label()));
        out.text("dateText", event.dateText());
        out.object("place", place, event.place());
        out.text("format", event.format());
        out.text("firstSince", event.firstSince());
    }

    private void writeCameo(JsonWriter out, Cameo cameo) throws IOException {
        out.text("cameoCode", cameo.code());
        out.text("ploverType", cameo.ploverType().map(Labelled::label));
        out.text("mode", cameo.mode());
        out.texts("contexts", cameo.contexts());
        out.number("quadClass", cameo.quadClass());
        out.decimal("goldstein", cameo.goldsteinTenths(), 1);
    }

    @Override
    Description read(JsonFields in) {
        return new Description(
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
                in.optionalValue("firstSince", EventDate::parse));
    }
}
