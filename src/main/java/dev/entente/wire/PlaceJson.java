package dev.entente.wire;

import dev.entente.event.Place;
import java.io.IOException;

/** A place: {@code {"country": "CHN", "name": "Shenyang"}}. */
final class PlaceJson extends JsonForm<Place> {

    PlaceJson() {
        super("place");
    }

    @Override
    void write(JsonWriter out, Place place) throws IOException {
        out.text("country", place.country());
        out.text("name", place.name());
    }

    @Override
    Place read(JsonFields in) {
        return new Place(in.optionalText("country"), in.text("name"));
    }
}
