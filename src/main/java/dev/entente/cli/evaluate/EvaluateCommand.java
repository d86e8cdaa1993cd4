package dev.entente.cli.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.cli.CommandFailure;
import dev.entente.cli.Entente;
import dev.entente.cli.ExitCode;
import dev.entente.cli.LexiconOption;
import dev.entente.cli.evaluate.GoldRecord.Asked;
import dev.entente.cli.evaluate.Split.Part;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code entente evaluate}: how near the coder comes to what people say. */
@Command(
        name = "evaluate",
        description = {
            "Hold the coder to gold records: sentences with what people say happened in them, a JSON object a line, of"
                    + " the sets dyad, class, penta and lifecycle.",
            "",
            "A third of the records is set aside: near-duplicates go together, and a hash of the text decides. Tune on"
                    + " the tuned part alone; the gap to the part set aside is the measure of over-fitting.",
            ""
        },
        footer = {"", "  entente evaluate gold.jsonl --misses 20"})
public final class EvaluateCommand implements Callable<Integer> {

    @ParentCommand
    private Entente entente;

    @Parameters(paramLabel = "GOLD", description = "The gold records.")
    private Path gold;

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description = "Events that were coded before, a line each as 'entente code' writes them; unless given, the"
                    + " records are coded now.")
    private Path events;

    @Option(
            names = "--part",
            paramLabel = "PART",
            converter = PartName.class,
            description = "tuned, aside or all; unless given, the three stand side by side.")
    private Part part;

    @Option(
            names = "--misses",
            paramLabel = "N",
            description = "Show N records that were missed; of the tuned part, unless --part says otherwise.")
    private int misses;

    @Option(
            names = "--gold-actors",
            description = "Also code set class with the actors that the records name, to tell errors of actor from"
                    + " errors of type.")
    private boolean goldActors;

    @Mixin
    private LexiconOption lexicon;

    @Option(names = "--json", description = "The measures alone, as JSON.")
    private boolean json;

    /** Parts by their names. */
    static final class PartName implements picocli.CommandLine.ITypeConverter<Part> {

        @Override
        public Part convert(String name) {
            for (Part part : Part.values()) {
                if (part.label().equals(name)) {
                    return part;
                }
            }
            throw new picocli.CommandLine.TypeConversionException("'" + name + "' is none of tuned, aside, all");
        }
    }

    @Override
    public Integer call() {
        if (misses < 0) {
            throw CommandFailure.usage("--misses is " + misses + "; it has to be 0 or more");
        }
        if (goldActors && events != null) {
            throw CommandFailure.usage("--gold-actors codes the records anew; it does not go with --events");
        }
        List<GoldRecord> records = GoldFile.records(gold);
        List<Part> parts = Split.of(records.stream().map(GoldRecord::text).toList());
        PrintStream out = entente.terminal().text();
        Run run = events == null ? new Run(lexicon.coder()) : null;
        Map<Part, Scores> own = scores(records, parts, coded(run));
        if (json) {
            out.println(json(own));
            return ExitCode.OK;
        }
        ScoresPage page = new ScoresPage(own);
        page.lines().forEach(out::println);
        if (goldActors) {
            List<GoldRecord> typed =
                    records.stream().filter(r -> r.set() == Asked.CLASS).toList();
            page.ablation(scores(records, parts, r -> typed.contains(r) ? run.codeWithActors(r) : run.code(r)))
                    .forEach(out::println);
        }
        page.misses(own.getOrDefault(Part.TUNED, own.values().iterator().next()), misses)
                .forEach(out::println);
        return ExitCode.OK;
    }

    private Function<GoldRecord, List<CodedLine>> coded(Run run) {
        if (run != null) {
            return run::code;
        }
        Map<String, List<CodedLine>> byRecord = GoldFile.events(events);
        return record -> byRecord.getOrDefault(record.id(), List.of());
    }

    /** The measures of the part that is asked for, or of all three. */
    private Map<Part, Scores> scores(
            List<GoldRecord> records, List<Part> parts, Function<GoldRecord, List<CodedLine>> coded) {
        Map<Part, Scores> scores = new EnumMap<>(Part.class);
        for (Part one : part == null ? List.of(Part.values()) : List.of(part)) {
            scores.put(one, new Scores());
        }
        for (int i = 0; i < records.size(); i++) {
            Part of = parts.get(i);
            if (scores.keySet().stream().anyMatch(one -> one.holds(of))) {
                List<CodedLine> found = coded.apply(records.get(i));
                GoldRecord record = records.get(i);
                scores.forEach((one, sum) -> {
                    if (one.holds(of)) {
                        sum.add(record, found);
                    }
                });
            }
        }
        return scores;
    }

    private ObjectNode json(Map<Part, Scores> scores) {
        if (part != null) {
            return scores.get(part).json();
        }
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        scores.forEach((one, sum) -> all.set(one.label(), sum.json()));
        return all;
    }
}
