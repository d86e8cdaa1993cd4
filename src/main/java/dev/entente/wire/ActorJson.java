package dev.entente.wire;

import dev.entente.event.Actor;
import dev.entente.event.Labelled;
import dev.entente.event.Role;
import java.io.IOException;

/** An actor: {@code {"country": "JPN", "role": "GOV", "name": "Japan", "text": "Tokyo"}}. */
final class ActorJson extends JsonForm<Actor> {

    ActorJson() {
        super("actor");
    }

    @Override
    void write(JsonWriter out, Actor actor) throws IOException {
        out.text("country", actor.country());
        out.text("org", actor.org());
        out.text("role", actor.role().map(Labelled::label));
        out.text("name", actor.name());
        out.text("text", actor.text());
    }

    @Override
    Actor read(JsonFields in) {
        return new Actor(
                in.optionalText("country"),
                in.optionalText("org"),
                in.optionalValue("role", Role::of),
                in.text("name"),
                in.text("text"));
    }
}
