package dev.entente.coding;

import dev.entente.event.Cameo;
import dev.entente.event.CameoTable;
import dev.entente.event.CodedEvent;
import dev.entente.event.EventDate;
import dev.entente.event.EventDate.Precision;
import dev.entente.event.Kind;
import dev.entente.event.Passage;
import dev.entente.event.Place;
import dev.entente.event.Relationship;
import dev.entente.event.Role;
import dev.entente.hash.Sha256;
import dev.entente.news.NewsItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Makes coded events of acts: pairs of parties, date, place, phase. Collects those of one item. */
final class EventWriter {

    /** Bare saying, which is main only where nothing else is told. */
    private static final String SAYING = "010";

    private static final int HAPPENING_BYTES = 10;

    private final CameoTable cameos;
    private final Confidence confidence;
    private final Watcher watcher;
    private final Sha256 hash;
    private final List<CodedEvent> events = new ArrayList<>();
    private int partiesLeftOut;

    EventWriter(CameoTable cameos, Confidence confidence, Watcher watcher, Sha256 hash) {
        this.cameos = cameos;
        this.confidence = confidence;
        this.watcher = watcher;
        this.hash = hash;
    }

    Coding coding() {
        return new Coding(events, partiesLeftOut);
    }

    /** Writes the acts of a sentence and remembers the engagements among them. */
    void write(NewsItem item, List<Act> acts, Sentence sentence, Memory memory) {
        if (acts.isEmpty()) {
            return;
        }
        Act chief = chief(acts);
        String text = sentence.text();
        for (Act act : acts) {
            Telling telling = Telling.of(act, sentence, memory, item.published().toLocalDate());
            Pairing pairing = Pairing.of(act);
            partiesLeftOut += pairing.leftOut();
            Shared shared = shared(item, telling, act == chief, sentence, text);
            boolean definite = isDefinite(act, sentence);
            for (Pairing.Pair pair : pairing.pairs()) {
                CodedEvent event = event(shared, pair);
                if (definite) {
                    dateEarlier(event);
                }
                events.add(event);
                learnDay(act, event, telling, memory);
                watcher.wrote(telling, event);
                learn(event, telling, memory);
            }
            learn(act, pairing, memory);
        }
    }

    /** "the talks ended on Friday": an engagement that was spoken of before. */
    private static boolean isDefinite(Act act, Sentence sentence) {
        int first = act.noun < 0 ? -1 : sentence.chunks().from(act.noun);
        return first >= 0 && sentence.tokens().readsIgnoringCase(first, first + 1, "the");
    }

    /**
     * What was told of an engagement without a date, before a sentence that takes it up and has one, is of that day.
     */
    private void dateEarlier(CodedEvent later) {
        if (later.relationship().isEmpty()
                || later.phase().isEmpty()
                || later.date().isEmpty()) {
            return;
        }
        for (int i = events.size() - 1; i >= 0; i--) {
            CodedEvent earlier = events.get(i);
            boolean same = earlier.relationship().equals(later.relationship())
                    && earlier.kind() == later.kind()
                    && earlier.phase().equals(later.phase());
            if (same) {
                if (earlier.date().isEmpty()) {
                    events.set(i, earlier.on(later));
                }
                return;
            }
        }
    }

    private static void learnDay(Act act, CodedEvent event, Telling telling, Memory memory) {
        boolean past = act.past
                && (!act.ahead || act.kind.isEmpty()) // "agreed on Thursday that rebels must leave"
                && event.date().filter(d -> d.precision() == Precision.DAY).isPresent();
        if (past) {
            event.relationship()
                    .ifPresent(r -> memory.day(
                            new Memory.Day(r, event.date().orElseThrow(), telling.dateText(), memory.sentence())));
        }
    }

    /**
     * The sides of an engagement are those that "the two sides" speaks of next; so are two of whom one did something to
     * the other, and not just asked it.
     */
    private static void learn(Act act, Pairing pairing, Memory memory) {
        boolean joint =
                act.kind.isPresent() ? act.phase.isPresent() : Pairing.isJoint(act.code) && act.targets.isEmpty();
        Kind kind = act.kind.orElse(Kind.TALKS);
        List<Party> sides = new ArrayList<>();
        for (Pairing.Pair pair : pairing.pairs()) {
            if (pair.target()
                    .filter(t -> relationship(act, pair.source(), t, kind).isPresent())
                    .isPresent()) {
                Parties.add(sides, List.of(pair.source(), pair.target().get()));
            }
        }
        if (joint && sides.size() > 1) {
            memory.pair(sides);
        } else if (!joint && sides.size() == 2 && !isOnlySaid(act.code)) {
            memory.dyad(sides.get(0), sides.get(1));
        }
    }

    /** Statements, appeals and demands: whoever makes one can be none of the two that are spoken of. */
    private static boolean isOnlySaid(String code) {
        return code.startsWith("01") || code.startsWith("02") || code.startsWith("10");
    }

    /** The act that a sentence is about: the first that is more than saying and is told as a fact of today. */
    private static Act chief(List<Act> acts) {
        for (Act act : acts) {
            if (!SAYING.equals(act.code) && act.aux.isEmpty() && !act.recalled) {
                return act;
            }
        }
        return acts.get(0);
    }

    /** What the events of an act have in common. */
    private record Shared(
            NewsItem item,
            Telling telling,
            boolean main,
            Cameo cameo,
            Kind kind,
            String happening,
            Optional<EventDate> since,
            Passage passage) {}

    private Shared shared(NewsItem item, Telling telling, boolean main, Sentence sentence, String text) {
        Act act = telling.act();
        Cameo cameo = cameos.get(act.code);
        Kind kind = act.kind.orElseGet(() -> Kinds.plain(cameo));
        return new Shared(
                item,
                telling,
                main,
                cameo,
                kind,
                happening(telling, kind),
                act.kind.isPresent() ? sentence.whens().since() : Optional.empty(),
                sentence.passage(text, act.rule));
    }

    private CodedEvent event(Shared shared, Pairing.Pair pair) {
        Telling telling = shared.telling();
        Act act = telling.act();
        Optional<Relationship> relationship =
                pair.target().flatMap(t -> relationship(act, pair.source(), t, shared.kind()));
        return new CodedEvent(
                shared.item().id(),
                shared.main(),
                act.aux,
                relationship,
                shared.happening(),
                shared.kind(),
                act.kind.isPresent() ? act.phase : Optional.empty(),
                pair.reciprocal(),
                pair.source().actor(),
                pair.target().map(Party::actor),
                act.host.map(Party::actor),
                shared.cameo(),
                telling.date(),
                telling.date().flatMap(d -> telling.dateText()),
                place(telling, pair),
                telling.format(),
                shared.since(),
                confidence.of(act, pair.source().actor().text().isEmpty()),
                shared.passage());
    }

    /** The place of an event; of a tour through several states each visit has its own. */
    private static Optional<Place> place(Telling telling, Pairing.Pair pair) {
        Act act = telling.act();
        Optional<String> host = pair.target().flatMap(t -> t.actor().country());
        boolean tour = act.kind.equals(Optional.of(Kind.VISIT)) && act.targets.size() > 1 && host.isPresent();
        if (!tour || telling.place().flatMap(Place::country).equals(host)) {
            return telling.place();
        }
        return Optional.of(new Place(host, pair.target().orElseThrow().actor().name()));
    }

    /** The relationship that an event belongs to: of two states, or of the families of a reunion. */
    private static Optional<Relationship> relationship(Act act, Party source, Party target, Kind kind) {
        Optional<String> one = source.actor().code();
        Optional<String> other = target.actor().code();
        if (act.aux.isPresent() || one.isEmpty() || other.isEmpty() || one.equals(other) || kind == Kind.STATEMENT) {
            return Optional.empty();
        }
        boolean states = acts(source) && acts(target);
        boolean families = kind == Kind.REUNION && side(source) && side(target);
        return states || families ? Optional.of(Relationship.between(one.get(), other.get())) : Optional.empty();
    }

    private static boolean acts(Party party) {
        return party.acts() && party.actor().actsForState();
    }

    private static boolean side(Party party) {
        return acts(party) || party.actor().role().equals(Optional.of(Role.CVL));
    }

    private String happening(Telling telling, Kind kind) {
        Act act = telling.act();
        StringBuilder all = new StringBuilder(64);
        addKeys(act, all);
        all.append('|').append(kind.label()).append('|');
        all.append(act.phase.isPresent() ? act.phase.get().label() : "").append('|');
        all.append(telling.date().isPresent() ? telling.date().get().toString() : "");
        return hash.hex(all.toString(), HAPPENING_BYTES);
    }

    /** Adds the names of all parties of an act, each once, in order. */
    private static void addKeys(Act act, StringBuilder to) {
        List<String> keys = new ArrayList<>(act.sources.size() + act.targets.size());
        for (Party party : act.sources) {
            keys.add(Pairing.key(party));
        }
        for (Party party : act.targets) {
            keys.add(Pairing.key(party));
        }
        Collections.sort(keys);
        for (int i = 0; i < keys.size(); i++) {
            if (i == 0 || !keys.get(i).equals(keys.get(i - 1))) {
                to.append(i == 0 ? "" : ",").append(keys.get(i));
            }
        }
    }

    private static void learn(CodedEvent event, Telling telling, Memory memory) {
        if (event.relationship().isEmpty() || event.phase().isEmpty()) {
            return;
        }
        List<Party> both = List.of(
                new Party(event.source(), true), new Party(event.target().orElseThrow(), true));
        memory.engagement(new Memory.Engagement(
                both,
                event.kind(),
                telling.format().orElse(""),
                telling.act().code,
                event.phase(),
                telling.date(),
                telling.dateText(),
                telling.place()));
    }
}
