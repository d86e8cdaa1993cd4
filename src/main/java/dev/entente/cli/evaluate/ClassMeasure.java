package dev.entente.cli.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Set {@code class}: the type of what one side did to the other. */
final class ClassMeasure implements Measure {

    private static final String NOTHING = "NONE";

    private final Reliability reliability;
    private final Confusion types = new Confusion();
    private final Confusion classes = new Confusion();
    private int records;
    private int coded;
    private int among;
    private int events;

    ClassMeasure(Reliability reliability) {
        this.reliability = reliability;
    }

    @Override
    public Optional<String> add(GoldRecord gold, List<CodedLine> found) {
        Optional<CodedLine> event = Chosen.forSpans(gold.source(), gold.target(), found);
        String root = event.map(CodedLine::root).filter(type -> !type.isEmpty()).orElse(NOTHING);
        boolean right = root.equals(gold.root());
        event.filter(CodedLine::isTyped).ifPresent(e -> reliability.add(GoldRecord.Asked.CLASS, e.confidence(), right));
        types.add(gold.root(), root);
        int penta = root.equals(NOTHING) ? Classes.NONE : Classes.ofRoot(root);
        classes.add(Integer.toString(gold.penta()), Integer.toString(penta));
        records++;
        coded += found.isEmpty() ? 0 : 1;
        among += found.stream().anyMatch(e -> e.root().equals(gold.root())) ? 1 : 0;
        events += found.size();
        return right ? Optional.empty() : Optional.of(gold.root());
    }

    /** What each type was taken for. */
    Confusion types() {
        return types;
    }

    @Override
    public ObjectNode scores() {
        ObjectNode node = NODES.objectNode();
        node.put("records", records).put("coded", coded);
        node.put("rootAccuracy", types.accuracy()).put("rootMacroF1", types.macroF1());
        node.put("rootAmongEvents", Rates.rounded(Rates.share(among, records)));
        node.put("pentaAccuracy", classes.accuracy()).put("pentaMacroF1", classes.macroF1());
        node.put("eventsPerRecord", Rates.rounded(Rates.share(events, records), 2));
        ObjectNode each = node.putObject("perRoot");
        types.golds().forEach(type -> each.put(type, types.count(type, type) + " of " + types.asked(type)));
        return node;
    }
}
