package dev.entente.cli.explain;

import dev.entente.cli.CommandFailure;
import dev.entente.cli.Entente;
import dev.entente.cli.ExitCode;
import dev.entente.cli.LexiconOption;
import dev.entente.cli.Terminal;
import dev.entente.cli.view.Style;
import dev.entente.coding.Explanation;
import dev.entente.lexicon.LexiconFiles;
import dev.entente.news.Limits;
import dev.entente.news.NewsItem;
import dev.entente.news.NewsReader;
import dev.entente.news.Reading;
import dev.entente.news.Refusal;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code entente explain}: how a text is read, step by step. */
@Command(
        name = "explain",
        description = {
            "Show how the coder reads a text: its tokens, phrases, actors and the rows of the lexicon they come from,"
                    + " clauses, the frames that were tried, what operators made of the act, dates, confidence, and the"
                    + " events, or why there is none.",
            ""
        },
        footer = {
            "",
            "  entente explain \"Norway and Chile will hold talks in Oslo on March 20.\" --published 2014-03-14"
        })
public final class ExplainCommand implements Callable<Integer> {

    @ParentCommand
    private Entente entente;

    @Parameters(paramLabel = "TEXT", description = "A sentence, or several.")
    private String text;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "The day, or RFC 3339 time, from which \"Thursday\" is counted; today unless given.")
    private String published;

    @Option(names = "--json", description = "All of it as JSON.")
    private boolean json;

    @Mixin
    private LexiconOption lexicon;

    @Override
    public Integer call() {
        NewsItem item = item();
        LexiconFiles files = lexicon.files();
        Explanation explanation = LexiconOption.coder(files).explain(item);
        Terminal terminal = entente.terminal();
        PrintStream out = terminal.text();
        if (json) {
            out.println(new ExplanationJson(files).text(explanation));
            return ExitCode.OK;
        }
        Style style = new Style(terminal.width(), terminal.drawsBoxes(), terminal.colour());
        new ExplanationPage(style, files).lines(explanation).forEach(out::println);
        return ExitCode.OK;
    }

    private NewsItem item() {
        String day = published == null ? LocalDate.now(ZoneOffset.UTC).toString() : published;
        byte[] line = ExplanationJson.item(text, day).getBytes(StandardCharsets.UTF_8);
        Reading reading = new NewsReader(Limits.DEFAULT).read(null, line);
        if (reading instanceof NewsItem item) {
            return item;
        }
        throw CommandFailure.usage(
                reading instanceof Refusal refusal ? "this text cannot be read: " + refusal.reason() : "no text");
    }
}
