package dev.entente.cli;

import dev.entente.coding.EventCoder;
import dev.entente.event.CameoTable;
import dev.entente.event.CodedEvent;
import dev.entente.news.Limits;
import dev.entente.news.NewsItem;
import dev.entente.news.NewsReader;
import dev.entente.news.Reading;
import dev.entente.news.Refusal;
import dev.entente.news.Withdrawal;
import dev.entente.wire.CodedEventJson;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code entente code}: items in, coded events out, a line each, without Kafka. */
@Command(
        name = "code",
        description = {
            "Code news items without Kafka: items on standard input, a JSON object a line; coded events on standard"
                    + " output, a JSON object a line, in the order of the items.",
            "",
            "A line that is no item is reported on standard error with its number; the run goes on and ends with exit"
                    + " code 1. A withdrawal gives no event."
        },
        footer = {"", "  entente code < items.jsonl > events.jsonl"})
final class CodeCommand implements Callable<Integer> {

    @ParentCommand
    private Entente entente;

    @Mixin
    private LexiconOption lexicon;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads code; one a core unless given.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--stats", description = "Say at the end, on standard error, how much was coded and how fast.")
    private boolean stats;

    private final LongAdder items = new LongAdder();
    private final LongAdder events = new LongAdder();

    @Override
    public Integer call() throws InterruptedException {
        if (threads < 1) {
            throw CommandFailure.usage("--threads is " + threads + "; it has to be at least 1");
        }
        Terminal terminal = entente.terminal();
        if (terminal.readsKeyboard()) {
            terminal.errors().println("Type news items, a JSON object a line; Ctrl-D ends.");
        }
        EventCoder coder = lexicon.coder();
        NewsReader reader = new NewsReader(Limits.DEFAULT);
        CodedEventJson json = new CodedEventJson(CameoTable.shipped());
        long start = System.nanoTime();
        OrderedLines.Outcome outcome = new OrderedLines(threads, (line, out) -> code(line, reader, coder, json, out))
                .run(terminal.in(), terminal.out(), terminal.errors());
        if (stats) {
            tell(outcome, System.nanoTime() - start);
        }
        return outcome.bad() == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private void code(byte[] line, NewsReader reader, EventCoder coder, CodedEventJson json, OutputStream out)
            throws IOException {
        Reading reading = reader.read(null, line);
        if (reading instanceof Refusal refusal) {
            throw new IllegalArgumentException(refusal.reason());
        }
        items.increment();
        if (reading instanceof NewsItem item) {
            for (CodedEvent event : coder.code(item).events()) {
                out.write(json.encode(event));
                out.write('\n');
                events.increment();
            }
        } else if (!(reading instanceof Withdrawal)) {
            throw new IllegalStateException("a reading that is neither item, withdrawal nor refusal: " + reading);
        }
    }

    private void tell(OrderedLines.Outcome outcome, long nanos) {
        double seconds = nanos / 1e9;
        entente.terminal()
                .errors()
                .printf(
                        Locale.ROOT,
                        "%d items, %d events, %d bad lines in %.2f s: %.0f items a second with %d threads%n",
                        items.sum(),
                        events.sum(),
                        outcome.bad(),
                        seconds,
                        items.sum() / seconds,
                        threads);
    }
}
