package dev.entente.wire;

import dev.entente.event.PloverType;
import dev.entente.event.Relationship;
import dev.entente.hash.Hashed;
import dev.entente.record.RelationDay;
import dev.entente.record.RelationState;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The value of {@code relations.daily}. */
public final class RelationDayJson extends JsonForm<RelationDay> {

    private static final String TYPE = "entente.relation-day.v1";

    private final JsonForm<Map<PloverType, Integer>> byType = new CountsByTypeJson();
    private final JsonForm<List<Integer>> byQuadClass = new CountsByQuadClassJson();

    public RelationDayJson() {
        super("day of a relationship");
    }

    /** The headers of a record with this day; its time is that of the latest event's first report. */
    public static CloudEvent cloudEvent(RelationDay day, Hashed value) {
        return CloudEvent.of(TYPE, day.key(), value, day.relationship().toString(), day.lastReported());
    }

    @Override
    void write(JsonWriter out, RelationDay day) throws IOException {
        out.text("relationship", day.relationship().toString());
        out.text("day", day.day().toString());
        out.number("events", day.events());
        out.number("mentions", day.mentions());
        out.number("newSources", day.newSources());
        out.object("byType", byType, day.byType());
        out.object("byQuadClass", byQuadClass, day.byQuadClass());
        out.decimal("goldstein", day.goldsteinTenths(), 1);
        out.decimal("score", day.score(), RelationState.SCORE_SCALE);
        out.time("lastReported", day.lastReported());
    }

    @Override
    RelationDay read(JsonFields in) {
        return new RelationDay(
                in.value("relationship", Relationship::parse),
                in.day("day"),
                in.count("events"),
                in.count("mentions"),
                in.count("newSources"),
                in.object("byType", byType),
                in.object("byQuadClass", byQuadClass),
                in.decimal("goldstein", 1),
                in.decimal("score", RelationState.SCORE_SCALE),
                in.time("lastReported"));
    }
}
