package dev.entente.cli.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.cli.evaluate.GoldRecord.Expected;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Set {@code lifecycle}: the engagements of a sentence, with phase, date and place. */
final class LifecycleMeasure implements Measure {

    private static final Set<String> ENGAGEMENTS = Set.of("talks", "visit", "reunion", "agreement");

    private final Reliability reliability;
    private int records;
    private int found;
    private int extra;
    private int missed;
    private int phases;
    private int dates;
    private int datesAsked;
    private int places;
    private int placesAsked;
    private int full;

    LifecycleMeasure(Reliability reliability) {
        this.reliability = reliability;
    }

    @Override
    public Optional<String> add(GoldRecord gold, List<CodedLine> events) {
        records++;
        List<CodedLine> left = new ArrayList<>(events);
        boolean allRight = true;
        for (Expected expected : gold.expected()) {
            allRight &= take(expected, left);
        }
        List<CodedLine> over = left.stream().filter(e -> isExtra(e, gold)).toList();
        over.forEach(e -> reliability.add(GoldRecord.Asked.LIFECYCLE, e.confidence(), false));
        extra += over.size();
        return allRight && over.isEmpty()
                ? Optional.empty()
                : Optional.of(gold.expected().toString());
    }

    /** Takes the event that comes nearest to what is expected; true where all of it is right. */
    private boolean take(Expected expected, List<CodedLine> left) {
        Optional<CodedLine> nearest = left.stream()
                .filter(e -> e.relationship().equals(expected.relationship())
                        && e.kind().equals(expected.kind())
                        && !e.aux())
                .min(Comparator.comparing((CodedLine e) -> !expected.phases().contains(e.phase()))
                        .thenComparing(e -> !hasDate(e, expected)));
        if (nearest.isEmpty()) {
            missed++;
            return false;
        }
        CodedLine event = nearest.get();
        left.remove(event);
        found++;
        boolean phase = expected.phases().contains(event.phase());
        boolean date = hasDate(event, expected);
        boolean place = expected.place().map(event.place()::equals).orElse(true);
        phases += phase ? 1 : 0;
        datesAsked += expected.dateAsked() ? 1 : 0;
        dates += expected.dateAsked() && date ? 1 : 0;
        placesAsked += expected.place().isPresent() ? 1 : 0;
        places += expected.place().isPresent() && place ? 1 : 0;
        boolean whole = phase && date && place;
        full += whole ? 1 : 0;
        reliability.add(GoldRecord.Asked.LIFECYCLE, event.confidence(), whole);
        return whole;
    }

    private static boolean hasDate(CodedLine event, Expected expected) {
        return !expected.dateAsked() || event.date().equals(expected.date().orElse(""));
    }

    private static boolean isExtra(CodedLine event, GoldRecord gold) {
        return !event.relationship().isEmpty()
                && !event.aux()
                && ENGAGEMENTS.contains(event.kind())
                && !gold.allowed().contains(event.relationship() + " " + event.kind());
    }

    @Override
    public ObjectNode scores() {
        int expected = found + missed;
        ObjectNode node = NODES.objectNode();
        node.put("records", records).put("expected", expected);
        node.set("found", Rates.found(found, extra, missed));
        node.put("phaseAccuracy", Rates.rounded(Rates.share(phases, expected)));
        node.put("dateAccuracy", Rates.rounded(Rates.share(dates, datesAsked)));
        node.put("placeAccuracy", Rates.rounded(Rates.share(places, placesAsked)));
        node.put("allRight", Rates.rounded(Rates.share(full, expected)));
        return node;
    }
}
