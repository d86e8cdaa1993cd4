package dev.entente.cli.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Set {@code penta}: which of five classes the main event of a sentence is of; also sentences that tell of none. */
final class PentaMeasure implements Measure {

    private final Reliability reliability;
    private final Confusion classes = new Confusion();
    private int records;
    private int negatives;
    private int falseEvents;

    PentaMeasure(Reliability reliability) {
        this.reliability = reliability;
    }

    @Override
    public Optional<String> add(GoldRecord gold, List<CodedLine> events) {
        Optional<CodedLine> event = Chosen.primary(events);
        int coded = event.map(e -> Classes.ofCameo(e.cameoCode())).orElse(Classes.NONE);
        boolean right = coded == gold.penta();
        event.ifPresent(e -> reliability.add(GoldRecord.Asked.PENTA, e.confidence(), right));
        classes.add(Integer.toString(gold.penta()), Integer.toString(coded));
        records++;
        if (gold.penta() == Classes.NONE) {
            negatives++;
            falseEvents += coded == Classes.NONE ? 0 : 1;
        }
        return right ? Optional.empty() : Optional.of("class " + gold.penta());
    }

    /** What each class was taken for. */
    Confusion classes() {
        return classes;
    }

    @Override
    public ObjectNode scores() {
        ObjectNode node = NODES.objectNode();
        node.put("records", records).put("accuracy", classes.accuracy()).put("macroF1", classes.macroF1());
        node.put("falseEvents", falseEvents + " of " + negatives);
        node.put("falseEventRate", Rates.rounded(Rates.share(falseEvents, negatives)));
        return node;
    }
}
