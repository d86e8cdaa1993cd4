package dev.entente.cli.explain;

import dev.entente.cli.view.Style;
import dev.entente.cli.view.Style.Tone;
import dev.entente.coding.Explanation;
import dev.entente.coding.Explanation.Clause;
import dev.entente.coding.Explanation.Phrase;
import dev.entente.coding.Explanation.Told;
import dev.entente.coding.Explanation.Tried;
import dev.entente.coding.Explanation.Who;
import dev.entente.event.Actor;
import dev.entente.event.CodedEvent;
import dev.entente.event.EventDate;
import dev.entente.event.Phase;
import dev.entente.event.PloverType;
import dev.entente.event.Relationship;
import dev.entente.lexicon.LexiconFiles;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An explanation as a page of a terminal. */
final class ExplanationPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    /** How many frames that do not fit are shown of a verb; the commonest have dozens. */
    private static final int MISFITS = 8;

    private final Style style;
    private final LexiconRows rows;
    private final List<String> lines = new ArrayList<>();

    ExplanationPage(Style style, LexiconFiles files) {
        this.style = style;
        this.rows = new LexiconRows(files);
    }

    List<String> lines(Explanation explanation) {
        lines.clear();
        for (Explanation.Sentence sentence : explanation.sentences()) {
            lines.add(style.tone(
                    Tone.STRONG, "[" + sentence.begin() + "-" + sentence.end() + "] " + style.clean(sentence.text())));
            tokens(sentence);
            sentence.phrases().forEach(this::phrase);
            sentence.clauses().forEach(this::clause);
            sentence.dates().forEach(date -> date(date, explanation.published()));
            sentence.events().forEach(this::event);
            if (!sentence.noEvent().isEmpty()) {
                line("no event", style.tone(Tone.DISPUTE, sentence.noEvent()));
            }
            lines.add("");
        }
        return List.copyOf(lines);
    }

    private void line(String label, String text) {
        lines.add("  " + style.tone(Tone.QUIET, Style.padded(label, 11)) + text);
    }

    private void tokens(Explanation.Sentence sentence) {
        StringBuilder row = new StringBuilder();
        String label = "tokens";
        for (Explanation.Token token : sentence.tokens()) {
            String kinds = token.kinds().isEmpty() ? "" : "/" + String.join("+", token.kinds());
            String one = style.clean(token.text()) + style.tone(Tone.QUIET, kinds + "@" + token.begin());
            if (Style.length(row.toString()) + Style.length(one) > style.width() - 16) {
                line(label, row.toString());
                label = "";
                row.setLength(0);
            }
            row.append(row.isEmpty() ? "" : "  ").append(one);
        }
        line(label, row.toString());
    }

    private void phrase(Phrase phrase) {
        if (!phrase.kind().equals("noun phrase")) {
            return;
        }
        String actors = phrase.actors().stream().map(ExplanationPage::who).collect(Collectors.joining("; "));
        line("phrase", style.quoted(style.clean(phrase.text())) + style.towards() + actors);
        for (Explanation.Named name : phrase.names()) {
            String note = name.note().isEmpty() ? "" : style.tone(Tone.DISPUTE, "  " + name.note());
            rows.of(name.text()).forEach(row -> line("", "  " + style.tone(Tone.NOTE, row) + note));
        }
        if (phrase.names().isEmpty()) {
            List<String> whole = rows.of(phrase.text());
            whole.forEach(row -> line("", "  " + style.tone(Tone.NOTE, row)));
            if (whole.isEmpty()) {
                line("", style.tone(Tone.QUIET, "  no row: none of its words is a name or an agent of the lexicon"));
            }
        }
        phrase.nouns().forEach(noun -> line("", "  " + style.tone(Tone.NOTE, "nouns.tsv: " + noun)));
    }

    private static String who(Who who) {
        String known = (who.code() + " " + who.role()).strip();
        return (known.isEmpty() ? "of no known country" : known) + (who.acts() ? " (acts for it)" : "");
    }

    private void clause(Clause clause) {
        String subject = clause.subject().isEmpty() ? "no subject" : style.quoted(style.clean(clause.subject()));
        String under = clause.governor().isEmpty() ? "" : " under " + style.quoted(style.clean(clause.governor()));
        line(
                "clause",
                clause.relation() + under + ": " + subject + style.dot() + style.quoted(style.clean(clause.group()))
                        + " (" + clause.verb() + "; " + String.join(", ", clause.form()) + ")");
        List<Tried> misfits = new ArrayList<>();
        for (Tried tried : clause.tried()) {
            if (!tried.missing().isEmpty()) {
                misfits.add(tried);
            } else {
                String read =
                        tried.read().isEmpty() ? "fits, but finds no act" : "fits" + style.towards() + tried.read();
                line("  frame", style.tone(Tone.COOPERATION, tried.frame() + ": " + read));
            }
        }
        misfits.stream()
                // Of a verb's many frames those with another particle are the least of interest.
                .sorted(Comparator.comparing(tried -> tried.missing().equals("particle")))
                .limit(MISFITS)
                .forEach(tried ->
                        line("", style.tone(Tone.QUIET, tried.frame() + ": does not find its " + tried.missing())));
        if (misfits.size() > MISFITS) {
            line("", style.tone(Tone.QUIET, (misfits.size() - MISFITS) + " more do not fit (--json has all)"));
        }
        if (clause.tried().isEmpty()) {
            line("", style.tone(Tone.QUIET, "no frame was tried: it was read as part of another, or has none"));
        }
    }

    private void date(Explanation.Date date, LocalDate published) {
        String means = date.back().equals(date.ahead())
                ? day(date.back())
                : day(date.back()) + " looking back, " + day(date.ahead()) + " looking ahead";
        line(
                "date",
                style.quoted(style.clean(date.text())) + " from " + DAY.format(published) + ": " + means + " ("
                        + date.unit() + (date.since() ? ", only since when" : "") + ")");
    }

    private static String day(String day) {
        return DAY.format(LocalDate.parse(day));
    }

    private void event(Told told) {
        for (Explanation.Step step : told.steps()) {
            line(
                    "operator",
                    step.operator() + " over " + step.before() + style.towards()
                            + (step.after().isEmpty() ? "nothing" : step.after()));
        }
        CodedEvent event = told.event();
        String target = event.target()
                .map(to -> (event.reciprocal() ? style.both() : style.towards()) + name(to))
                .orElse("");
        line("event", style.tone(Tone.STRONG, name(event.source()) + target + style.dot() + act(event)));
        line(
                "",
                "relationship "
                        + event.relationship()
                                .map(Relationship::toString)
                                .orElse("none: both sides have to act for a state, and the act to be no mere statement")
                        + (event.main() ? style.dot() + "main" : "")
                        + event.aux().map(aux -> style.dot() + aux.label()).orElse("")
                        + style.dot() + "rule " + event.passage().rule());
        event.date().ifPresent(date -> line("", "date " + date(date, event)));
        event.place()
                .ifPresent(place -> line(
                        "",
                        "place " + style.clean(place.name())
                                + place.country().map(c -> " (" + c + ")").orElse("")));
        line(
                "",
                "confidence " + event.confidence() + " = "
                        + told.sum().stream()
                                .map(part -> (part.points() < 0 ? "" : "+") + part.points() + " " + part.reason())
                                .collect(Collectors.joining(", ")));
    }

    private String date(EventDate date, CodedEvent event) {
        return date
                + event.dateText()
                        .map(text -> " from " + style.quoted(style.clean(text)))
                        .orElse("");
    }

    private String name(Actor actor) {
        String name = actor.name().isEmpty() ? "nobody named" : style.clean(actor.name());
        return name + actor.role().map(role -> " " + role.label()).orElse("");
    }

    private static String act(CodedEvent event) {
        return event.kind().label()
                + event.phase().map(Phase::label).map(phase -> " " + phase).orElse("")
                + " (CAMEO " + event.cameo().code()
                + event.cameo()
                        .ploverType()
                        .map(PloverType::name)
                        .map(type -> ", " + type)
                        .orElse("")
                + ")";
    }
}
