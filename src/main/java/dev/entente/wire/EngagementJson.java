package dev.entente.wire;

import dev.entente.event.EventDate;
import dev.entente.event.Kind;
import dev.entente.event.Phase;
import dev.entente.event.Place;
import dev.entente.event.Relationship;
import dev.entente.hash.Hashed;
import dev.entente.record.Engagement;
import java.io.IOException;

/**
 * The value of {@code engagements}. What follows from other fields (the parties, the precision of dates) is written for
 * readers in other languages, and not read back.
 */
public final class EngagementJson extends JsonForm<Engagement> {

    private static final String TYPE = "entente.engagement.v1";

    private final JsonForm<Place> place = new PlaceJson();
    private final JsonForm<Engagement.Step> step = new StepJson();

    public EngagementJson() {
        super("engagement");
    }

    /** The headers of a record with this engagement; its time is that of the latest event's first report. */
    public static CloudEvent cloudEvent(Engagement engagement, Hashed value) {
        return CloudEvent.of(
                TYPE, engagement.id(), value, engagement.relationship().toString(), engagement.lastReported());
    }

    @Override
    void write(JsonWriter out, Engagement engagement) throws IOException {
        out.text("id", engagement.id());
        out.text("relationship", engagement.relationship().toString());
        out.text("kind", engagement.kind().label());
        out.texts("parties", engagement.parties());
        out.text("visitor", engagement.visitor());
        out.text("format", engagement.format());
        out.text("phase", engagement.phase().label());
        out.text("scheduledFor", engagement.scheduledFor());
        out.object("place", place, engagement.place());
        out.text("firstSince", engagement.firstSince());
        out.time("reported", engagement.reported());
        out.time("lastReported", engagement.lastReported());
        out.number("events", engagement.events());
        out.objects("history", step, engagement.history());
    }

    @Override
    Engagement read(JsonFields in) {
        return new Engagement(
                in.text("id"),
                in.value("relationship", Relationship::parse),
                in.value("kind", Kind::of),
                in.optionalText("visitor"),
                in.optionalText("format"),
                in.value("phase", Phase::of),
                in.optionalValue("scheduledFor", EventDate::parse),
                in.optionalObject("place", place),
                in.optionalValue("firstSince", EventDate::parse),
                in.time("reported"),
                in.time("lastReported"),
                in.count("events"),
                in.objects("history", step));
    }

    private static final class StepJson extends JsonForm<Engagement.Step> {

        StepJson() {
            super("step of an engagement");
        }

        @Override
        void write(JsonWriter out, Engagement.Step step) throws IOException {
            out.text("phase", step.phase().label());
            out.text("date", step.date());
            out.text("datePrecision", step.date().map(date -> date.precision().label()));
            out.text("eventId", step.eventId());
            out.time("reported", step.reported());
        }

        @Override
        Engagement.Step read(JsonFields in) {
            return new Engagement.Step(
                    in.value("phase", Phase::of),
                    in.optionalValue("date", EventDate::parse),
                    in.text("eventId"),
                    in.time("reported"));
        }
    }
}
