package dev.entente.coding;

import dev.entente.coding.Explanation.Named;
import dev.entente.coding.Explanation.Phrase;
import dev.entente.coding.Explanation.Sentence;
import dev.entente.coding.Explanation.Step;
import dev.entente.coding.Explanation.Token;
import dev.entente.coding.Explanation.Told;
import dev.entente.coding.Explanation.Tried;
import dev.entente.coding.Explanation.Who;
import dev.entente.coding.FrameFit.Misfit;
import dev.entente.event.CodedEvent;
import dev.entente.event.Kind;
import dev.entente.event.Role;
import dev.entente.lexicon.EventNoun;
import dev.entente.lexicon.Frame;
import dev.entente.lexicon.Name;
import dev.entente.lexicon.Operator;
import dev.entente.lexicon.Words;
import dev.entente.news.NewsItem;
import dev.entente.text.DatePhrase;
import dev.entente.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes down what the coder does. Used once, for one item. */
final class Explainer implements Watcher {

    private final LocalDate published;
    private final Confidence confidence;
    private final List<Sentence> sentences = new ArrayList<>();

    private Syntax syntax;
    private int from;
    private int to;
    private List<DatePhrase> dates = List.of();
    private String passed = "";
    private final Map<Integer, Map<String, Tried>> tried = new LinkedHashMap<>();
    private final IdentityHashMap<Act, List<Step>> steps = new IdentityHashMap<>();
    private final List<Told> told = new ArrayList<>();

    Explainer(NewsItem item, Confidence confidence) {
        this.confidence = confidence;
        this.published = item.published().toLocalDate();
    }

    Explanation explanation() {
        return new Explanation(published, List.copyOf(sentences));
    }

    @Override
    public void cut(Syntax parts, int begin, int end, List<DatePhrase> phrases) {
        syntax = parts;
        from = begin;
        to = end;
        dates = List.copyOf(phrases);
        passed = "";
        tried.clear();
        steps.clear();
        told.clear();
    }

    @Override
    public void passed(String why) {
        passed = why;
    }

    @Override
    public void tried(Predicate predicate, Frame frame, Misfit misfit, Optional<Act> act) {
        String missing = misfit == Misfit.NONE ? "" : misfit.name().toLowerCase(Locale.ROOT);
        tried.computeIfAbsent(predicate.number, number -> new LinkedHashMap<>())
                .put(
                        frame.rule(),
                        new Tried(
                                frame.rule(), missing, act.map(Explainer::text).orElse("")));
    }

    @Override
    public void operated(Operator operator, Act before, Act act, boolean stands) {
        steps.computeIfAbsent(act, any -> new ArrayList<>())
                .add(new Step(operator.label(), text(before), stands ? text(act) : ""));
    }

    @Override
    public void wrote(Telling telling, CodedEvent event) {
        told.add(new Told(
                event,
                List.copyOf(steps.getOrDefault(telling.act(), List.of())),
                confidence.parts(telling.act(), event)));
    }

    @Override
    public void ended() {
        Tokens tokens = syntax.tokens();
        sentences.add(new Sentence(
                tokens.begin(from),
                tokens.end(to - 1),
                tokens.text(from, to),
                tokens(),
                phrases(),
                clauses(),
                dates.stream().map(this::date).toList(),
                List.copyOf(told),
                told.isEmpty() ? whyNone() : ""));
    }

    private static String text(Act act) {
        return act.code
                + act.kind.map(kind -> " " + kind.label()).orElse("")
                + act.phase.map(phase -> " " + phase.label()).orElse("")
                + act.aux.map(aux -> ", " + aux.label()).orElse("");
    }

    private List<Token> tokens() {
        List<Token> all = new ArrayList<>();
        Tokens tokens = syntax.tokens();
        for (int at = from; at < to; at++) {
            List<String> kinds = Words.labels(syntax.lexicon().words().kinds(tokens, at));
            all.add(new Token(tokens.begin(at), tokens.end(at), tokens.text(at, at + 1), kinds));
        }
        return all;
    }

    private List<Phrase> phrases() {
        List<Phrase> all = new ArrayList<>();
        Chunks chunks = syntax.chunks();
        for (int at = 0; at < chunks.size(); at++) {
            boolean noun = chunks.is(at, Chunk.NOUN_PHRASE);
            all.add(new Phrase(
                    words(chunks.kind(at)),
                    chunk(at),
                    noun ? syntax.names().of(at).stream().map(this::named).toList() : List.of(),
                    noun ? syntax.nouns().of(at).stream().map(Explainer::noun).toList() : List.of(),
                    noun ? syntax.actors().one(at).stream().map(Explainer::who).toList() : List.of()));
        }
        return all;
    }

    private String chunk(int at) {
        Chunks chunks = syntax.chunks();
        return at < 0 ? "" : syntax.tokens().text(chunks.from(at), chunks.to(at));
    }

    private Named named(Hit hit) {
        Name name = hit.name();
        boolean over = name.form() == Name.Form.LEADER && !name.holdsOn(published);
        return new Named(
                syntax.tokens().text(hit.from(), hit.to()),
                words(name.form()),
                name.codes(),
                name.role().map(Role::label).orElse(""),
                name.label(),
                over ? "not in office on " + published : "");
    }

    private static String noun(EventNoun noun) {
        return noun.text() + ": " + noun.type()
                + noun.code().map(code -> " " + code).orElse("")
                + noun.kind().map(Kind::label).map(kind -> " " + kind).orElse("")
                + noun.operator().map(operator -> " " + operator.label()).orElse("");
    }

    private static Who who(Party party) {
        return new Who(
                party.actor().code().orElse(""),
                party.actor().role().map(Role::label).orElse(""),
                party.actor().name(),
                party.actor().text(),
                party.acts());
    }

    private List<Explanation.Clause> clauses() {
        List<Explanation.Clause> all = new ArrayList<>();
        for (int i = 0; i < syntax.clauses().all().size(); i++) {
            Clause clause = syntax.clause(i);
            VerbGroup verb = syntax.chunks().verb(clause.verb);
            all.add(new Explanation.Clause(
                    words(clause.relation),
                    clause.governor < 0 ? "" : chunk(syntax.clause(clause.governor).verb),
                    chunk(clause.subject),
                    chunk(clause.verb),
                    syntax.lexicon().vocabulary().word(verb.verb)
                            + (verb.particle == 0
                                    ? ""
                                    : " " + syntax.lexicon().vocabulary().word(verb.particle)),
                    form(verb),
                    List.copyOf(tried.getOrDefault(i, Map.of()).values())));
        }
        return all;
    }

    private static List<String> form(VerbGroup verb) {
        List<String> form = new ArrayList<>();
        form.add(words(verb.form));
        if (verb.form == VerbGroup.Form.FINITE) {
            form.add(words(verb.tense));
        }
        add(form, verb.perfect, "perfect");
        add(form, verb.progressive, "progressive");
        add(form, verb.passive, "passive");
        add(form, verb.negated, "negated");
        add(form, verb.hypothetical, "modal");
        add(form, verb.predicate, "predicate");
        add(form, verb.planned, "was to be");
        return form;
    }

    private static void add(List<String> form, boolean holds, String label) {
        if (holds) {
            form.add(label);
        }
    }

    private Explanation.Date date(DatePhrase phrase) {
        return new Explanation.Date(
                syntax.tokens().text(phrase.from(), phrase.to()),
                words(phrase.unit()),
                phrase.past().toString(),
                phrase.future().toString(),
                phrase.since());
    }

    private String whyNone() {
        if (!passed.isEmpty()) {
            return passed;
        }
        if (syntax.clauses().all().isEmpty()) {
            return "it has no verb that we know, so nothing is told";
        }
        List<Tried> all = tried.values().stream()
                .flatMap(frames -> frames.values().stream())
                .toList();
        if (all.isEmpty()) {
            return "none of its verbs has a frame: verbs.tsv does not say what they mean";
        }
        if (all.stream().noneMatch(frame -> frame.missing().isEmpty())) {
            return "no frame of its verbs fits what stands around them";
        }
        return all.stream().allMatch(frame -> frame.read().isEmpty())
                ? "the frames that fit find no act in what they govern, or say that nothing happens"
                : "what it tells is taken up from before, and no parties are known for it";
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
