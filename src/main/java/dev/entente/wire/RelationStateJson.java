package dev.entente.wire;

import dev.entente.event.EventDate;
import dev.entente.event.Kind;
import dev.entente.event.Labelled;
import dev.entente.event.Phase;
import dev.entente.event.Place;
import dev.entente.event.PloverType;
import dev.entente.event.Relationship;
import dev.entente.hash.Hashed;
import dev.entente.record.EventSummary;
import dev.entente.record.RelationState;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The value of {@code relations.state}. */
public final class RelationStateJson extends JsonForm<RelationState> {

    private static final String TYPE = "entente.relation-state.v1";

    private final JsonForm<Map<PloverType, Integer>> byType = new CountsByTypeJson();
    private final JsonForm<List<Integer>> byQuadClass = new CountsByQuadClassJson();
    private final JsonForm<EventSummary> summary = new Summary();

    public RelationStateJson() {
        super("state of a relationship");
    }

    /** The headers of a record with this state; its time is that of the latest event's first report. */
    public static CloudEvent cloudEvent(RelationState state, Hashed value) {
        String relationship = state.relationship().toString();
        return CloudEvent.of(
                TYPE, relationship, value, relationship, state.latest().get(0).reported());
    }

    @Override
    void write(JsonWriter out, RelationState state) throws IOException {
        out.text("relationship", state.relationship().toString());
        out.text("asOf", state.asOf().toString());
        out.number("events", state.events());
        out.object("byType", byType, state.byType());
        out.object("byQuadClass", byQuadClass, state.byQuadClass());
        out.number("last7Days", state.last7Days());
        out.number("last30Days", state.last30Days());
        out.number("last90Days", state.last90Days());
        out.decimal("score", state.score(), RelationState.SCORE_SCALE);
        out.decimal("trend", state.trend(), RelationState.SCORE_SCALE);
        out.object("lastContact", summary, state.lastContact());
        out.objects("upcoming", summary, state.upcoming());
        out.number("upcomingCount", state.upcomingCount());
        out.objects("openProposals", summary, state.openProposals());
        out.number("openProposalsCount", state.openProposalsCount());
        out.objects("latest", summary, state.latest());
        out.number("mentions", state.mentions());
        out.number("sources", state.sources());
    }

    @Override
    RelationState read(JsonFields in) {
        return new RelationState(
                in.value("relationship", Relationship::parse),
                in.day("asOf"),
                in.count("events"),
                in.object("byType", byType),
                in.object("byQuadClass", byQuadClass),
                in.count("last7Days"),
                in.count("last30Days"),
                in.count("last90Days"),
                in.decimal("score", RelationState.SCORE_SCALE),
                in.decimal("trend", RelationState.SCORE_SCALE),
                in.optionalObject("lastContact", summary),
                in.objects("upcoming", summary),
                in.count("upcomingCount"),
                in.objects("openProposals", summary),
                in.count("openProposalsCount"),
                in.objects("latest", summary),
                in.count("mentions"),
                in.count("sources"));
    }

    private static final class Summary extends JsonForm<EventSummary> {

        private final JsonForm<Place> place = new PlaceJson();

        Summary() {
            super("summary of an event");
        }

        @Override
        void write(JsonWriter out, EventSummary event) throws IOException {
            out.text("id", event.id());
            out.text("kind", event.kind().label());
            out.text("phase", event.phase().map(Labelled::label));
            out.flag("reciprocal", event.reciprocal());
            out.text("source", event.source());
            out.text("target", event.target());
            out.text("cameoCode", event.cameoCode());
            out.text("date", event.date());
            out.object("place", place, event.place());
            out.text("format", event.format());
            out.time("reported", event.reported());
        }

        @Override
        EventSummary read(JsonFields in) {
            return new EventSummary(
                    in.text("id"),
                    in.value("kind", Kind::of),
                    in.optionalValue("phase", Phase::of),
                    in.flag("reciprocal"),
                    in.text("source"),
                    in.text("target"),
                    in.text("cameoCode"),
                    in.optionalValue("date", EventDate::parse),
                    in.optionalObject("place", place),
                    in.optionalText("format"),
                    in.time("reported"));
        }
    }
}
