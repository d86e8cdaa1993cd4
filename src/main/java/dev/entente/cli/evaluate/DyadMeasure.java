package dev.entente.cli.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Set {@code dyad}: who did what to whom, of the main happening of a sentence. */
final class DyadMeasure implements Measure {

    /** A pair of codes, in the direction of the act. */
    record Pair(String source, String target) {

        Pair sorted() {
            return source.compareTo(target) <= 0 ? this : reversed();
        }

        Pair reversed() {
            return new Pair(/* source= */ target, /* target= */ source);
        }

        boolean isWhole() {
            return !source.isEmpty() && !target.isEmpty() && !source.equals(target);
        }
    }

    private final Reliability reliability;
    private int records;
    private int coded;
    private int dyad;
    private int undirected;
    private int root;
    private int both;
    private int right;
    private int wrong;
    private int missed;

    DyadMeasure(Reliability reliability) {
        this.reliability = reliability;
    }

    @Override
    public Optional<String> add(GoldRecord gold, List<CodedLine> events) {
        boolean mutual = gold.targets().isEmpty();
        Set<Pair> wanted = wanted(gold, mutual);
        List<CodedLine> told = Chosen.happening(events);
        Set<Pair> found = new HashSet<>();
        boolean full = false;
        for (CodedLine event : told) {
            Pair pair = pair(event, wanted, mutual);
            if (pair.isWhole()) {
                found.add(pair);
            }
            boolean whole = wanted.contains(pair) && event.root().equals(gold.root());
            full |= whole;
            if (event.isTyped()) {
                reliability.add(GoldRecord.Asked.DYAD, event.confidence(), whole);
            }
        }
        int hits = (int) found.stream().filter(wanted::contains).count();
        records++;
        coded += told.isEmpty() ? 0 : 1;
        dyad += hits > 0 ? 1 : 0;
        undirected += sorted(found).stream().anyMatch(sorted(wanted)::contains) ? 1 : 0;
        root += told.stream().anyMatch(e -> e.root().equals(gold.root())) ? 1 : 0;
        both += full ? 1 : 0;
        right += hits;
        wrong += found.size() - hits;
        missed += wanted.size() - hits;
        return full ? Optional.empty() : Optional.of(gold.sources() + " > " + gold.targets() + " " + gold.root());
    }

    private static Set<Pair> wanted(GoldRecord gold, boolean mutual) {
        Set<Pair> wanted = new HashSet<>();
        List<String> targets = mutual ? gold.sources() : gold.targets();
        for (String source : gold.sources()) {
            for (String target : targets) {
                Pair pair = new Pair(source, target);
                if (mutual ? !source.equals(target) : pair.isWhole()) {
                    wanted.add(mutual ? pair.sorted() : pair);
                }
            }
        }
        return wanted;
    }

    private static Pair pair(CodedLine event, Set<Pair> wanted, boolean mutual) {
        Pair pair = new Pair(event.source().code(), event.target().code());
        if (mutual) {
            return pair.sorted();
        }
        return event.reciprocal() && wanted.contains(pair.reversed()) ? pair.reversed() : pair;
    }

    private static List<Pair> sorted(Set<Pair> pairs) {
        List<Pair> sorted = new ArrayList<>();
        pairs.forEach(pair -> sorted.add(pair.sorted()));
        return sorted;
    }

    @Override
    public ObjectNode scores() {
        ObjectNode node = NODES.objectNode();
        node.put("records", records).put("coded", coded).put("dyad", dyad).put("dyadUndirected", undirected);
        node.put("root", root).put("dyadAndRoot", both);
        node.put("dyadRate", Rates.rounded(Rates.share(dyad, records)));
        node.put("dyadAndRootRate", Rates.rounded(Rates.share(both, records)));
        node.put("rootRate", Rates.rounded(Rates.share(root, records)));
        node.set("dyadF1", Rates.found(right, wrong, missed));
        return node;
    }
}
