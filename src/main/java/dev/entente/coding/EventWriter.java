package dev.entente.coding;

import dev.entente.event.Actor;
import dev.entente.event.Aux;
import dev.entente.event.Cameo;
import dev.entente.event.CameoTable;
import dev.entente.event.CodedEvent;
import dev.entente.event.EventDate;
import dev.entente.event.Kind;
import dev.entente.event.Passage;
import dev.entente.event.Phase;
import dev.entente.event.Place;
import dev.entente.event.Relationship;
import dev.entente.event.Role;
import dev.entente.news.NewsItem;
import dev.entente.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes coded events of acts: pairs of parties, date, place, phase. Collects those of one item. */
final class EventWriter {

    /** Bare saying, which is main only where nothing else is told. */
    private static final String SAYING = "010";

    private static final Party NOBODY =
            new Party(new Actor(Optional.empty(), Optional.empty(), Optional.empty(), "", ""), false);

    /** What an act is written from. */
    record Sentence(Tokens tokens, Chunks chunks, int from, int to, Whens whens, Wheres wheres, Nouns nouns) {}

    private final CameoTable cameos;
    private final List<CodedEvent> events = new ArrayList<>();
    private int partiesLeftOut;

    EventWriter(CameoTable cameos) {
        this.cameos = cameos;
    }

    Coding coding() {
        return new Coding(events, partiesLeftOut);
    }

    /** Writes the acts of a sentence. */
    void write(NewsItem item, List<Act> acts, Sentence sentence, Memory memory) {
        boolean main = true;
        Act chief = chief(acts);
        for (Act act : acts) {
            Telling telling = new Telling(item, act, sentence, memory);
            telling.complete();
            main = act == chief;
            telling.write(main);
        }
    }

    private static Act chief(List<Act> acts) {
        for (Act act : acts) {
            if (!SAYING.equals(act.code) && act.aux.isEmpty() && !act.recalled) {
                return act;
            }
        }
        return acts.isEmpty() ? null : acts.get(0);
    }

    /** One act on its way to its events. */
    private final class Telling {

        private final NewsItem item;
        private final Act act;
        private final Sentence sentence;
        private final Memory memory;
        private Optional<EventDate> date = Optional.empty();
        private Optional<String> dateText = Optional.empty();
        private Optional<Place> place = Optional.empty();
        private Optional<String> format = Optional.empty();

        Telling(NewsItem item, Act act, Sentence sentence, Memory memory) {
            this.item = item;
            this.act = act;
            this.sentence = sentence;
            this.memory = memory;
        }

        /** Fills in what the act itself leaves open. */
        void complete() {
            if (act.kind.isPresent() && act.phase.isEmpty()) {
                act.phase = Optional.of(act.code.equals("036") ? Phase.SCHEDULED : Phase.CONCLUDED);
            }
            sentence.whens.of(act).ifPresent(when -> {
                date = Optional.of(when.date());
                dateText = Optional.of(when.text());
                settle(when);
            });
            if (act.kind.isPresent()) {
                place = sentence.wheres.of(act);
                format = format();
            }
            if (act.recalled) {
                recall();
            }
            others();
            if (act.kind.equals(Optional.of(Kind.VISIT))) {
                visit();
            }
        }

        private void settle(Whens.When when) {
            LocalDate today = item.published().toLocalDate();
            if (act.phase.equals(Optional.of(Phase.AGREED))) {
                act.phase = Optional.of(Phase.SCHEDULED);
            }
            boolean ahead = when.phrase().past().isAfter(today) && !act.past;
            if (act.phase.equals(Optional.of(Phase.CONCLUDED)) && ahead && act.aux.isEmpty()) {
                act.phase = Optional.of(Phase.SCHEDULED);
                act.code = act.kind.equals(Optional.of(Kind.AGREEMENT)) ? "030" : "036";
                date = Optional.of(
                        Whens.date(when.phrase().unit(), when.phrase().future()));
            }
            boolean longAgo = when.date().last().isBefore(today.minusDays(400));
            if (longAgo && act.aux.isEmpty()) {
                act.aux = Optional.of(Aux.HISTORICAL);
            }
        }

        private void recall() {
            memory.engagement()
                    .filter(e -> e.kind() == act.kind.orElse(null))
                    .ifPresentOrElse(
                            known -> {
                                act.phase = known.phase();
                                act.code = known.code();
                                date = date.isPresent() ? date : known.date();
                                dateText = dateText.isPresent() ? dateText : known.dateText();
                                place = place.isPresent() ? place : known.place();
                                act.sources = new ArrayList<>(known.parties());
                                act.targets = new ArrayList<>();
                            },
                            () -> {
                                if (act.phase.isEmpty() || act.sources.size() + act.targets.size() < 2) {
                                    act.aux = Optional.of(Aux.HYPOTHETICAL);
                                }
                            });
        }

        /** The other side of an act that only one is named for: from what was just spoken of. */
        private void others() {
            boolean mutual = act.kind.isPresent();
            long coded = Stream.concat(act.sources.stream(), act.targets.stream())
                    .map(p -> p.actor().code().orElse(""))
                    .filter(c -> !c.isEmpty())
                    .distinct()
                    .count();
            if (!mutual
                    || coded > 1
                    || act.targets.stream().anyMatch(p -> p.actor().code().isEmpty())) {
                return;
            }
            List<Party> pair = memory.pair();
            if (pair.size() != 2) {
                return;
            }
            if (act.sources.isEmpty() && act.targets.isEmpty()) {
                act.sources = new ArrayList<>(pair);
                return;
            }
            boolean about = act.sources.stream().allMatch(p -> p.acts() && Parties.contains(pair, p));
            if (about && act.targets.isEmpty()) {
                pair.stream().filter(p -> !Parties.contains(act.sources, p)).forEach(act.targets::add);
            }
        }

        private void visit() {
            if (act.code.equals("043")) {
                List<Party> host = act.sources;
                act.sources = act.targets;
                act.targets = host;
            }
            if (act.targets.isEmpty()
                    && place.isPresent()
                    && place.get().country().isPresent()) {
                String name = place.get().name();
                act.targets.add(new Party(
                        new Actor(place.get().country(), Optional.empty(), Optional.empty(), name, name), true));
            }
            if (place.isEmpty() && !act.targets.isEmpty()) {
                Actor host = act.targets.get(0).actor();
                if (host.country().isPresent()) {
                    place = Optional.of(new Place(host.country(), host.name()));
                }
            }
        }

        private Optional<String> format() {
            if (act.noun < 0) {
                return Optional.empty();
            }
            int to = sentence.chunks.to(act.noun);
            int from = to - 1;
            while (from > sentence.chunks.from(act.noun) && !stopsFormat(from - 1)) {
                from--;
            }
            String text = sentence.tokens.text(from, to);
            return to - from < 2 || to - from > 4 ? Optional.empty() : Optional.of(text);
        }

        private boolean stopsFormat(int token) {
            return sentence.tokens.is(token, Tokens.POSSESSIVE | Tokens.MARK | Tokens.NUMBER)
                    || FormatWords.STOP.contains(
                            sentence.tokens.text(token, token + 1).toLowerCase(Locale.ROOT));
        }

        void write(boolean main) {
            List<Party> sources = limited(act.sources);
            List<Party> targets = things(sources) ? List.of() : limited(act.targets);
            boolean joint = act.kind.isPresent() || joint(act.code);
            boolean alike = SentenceCoder.isMutual(act) || (targets.isEmpty() && sources.size() > 1 && joint);
            int before = events.size();
            if (alike) {
                List<Party> all = new ArrayList<>(sources);
                targets.stream().filter(p -> !Parties.contains(sources, p)).forEach(all::add);
                pairs(all, main);
            } else {
                for (Party source : sources) {
                    if (targets.isEmpty()) {
                        event(source, Optional.empty(), false, main);
                    }
                    for (Party target : targets) {
                        event(source, Optional.of(target), false, main);
                    }
                }
            }
            if (events.size() == before && targets.isEmpty() && !act.recalled) {
                event(NOBODY, Optional.empty(), false, main);
            }
            if (events.size() == before && !targets.isEmpty()) {
                for (Party target : targets) {
                    event(NOBODY, Optional.of(target), false, main);
                }
            }
            learn(before);
        }

        /** Several states that agree on some thing do so with each other. */
        private boolean things(List<Party> sources) {
            long states = sources.stream()
                    .filter(p -> p.acts() && p.actor().code().isPresent())
                    .count();
            return states > 1
                    && joint(act.code)
                    && act.targets.stream()
                            .map(Party::actor)
                            .allMatch(a -> a.code().isEmpty() && a.role().isEmpty());
        }

        private boolean joint(String code) {
            return code.startsWith("03")
                    || code.startsWith("04")
                    || code.startsWith("05")
                    || code.startsWith("06")
                    || code.startsWith("087")
                    || code.startsWith("19");
        }

        private List<Party> limited(List<Party> parties) {
            int over = Math.max(0, parties.size() - Coding.MAX_PARTIES);
            partiesLeftOut += over;
            return parties.subList(0, parties.size() - over);
        }

        private void pairs(List<Party> all, boolean main) {
            if (all.size() == 1) {
                event(all.get(0), Optional.empty(), false, main);
            }
            for (int i = 0; i < all.size(); i++) {
                for (int j = i + 1; j < all.size(); j++) {
                    boolean order = key(all.get(i)).compareTo(key(all.get(j))) <= 0;
                    event(all.get(order ? i : j), Optional.of(all.get(order ? j : i)), true, main);
                }
            }
        }

        private static String key(Party party) {
            return party.actor().code().orElse("~" + party.actor().text());
        }

        private void event(Party source, Optional<Party> target, boolean reciprocal, boolean main) {
            Cameo cameo = cameos.get(act.code);
            boolean engaged = act.kind.isPresent();
            Kind kind = act.kind.orElseGet(() -> Kinds.plain(cameo));
            Optional<Phase> phase = engaged ? act.phase : Optional.empty();
            Optional<Relationship> pair = target.flatMap(t -> relationship(source, t, kind));
            events.add(new CodedEvent(
                    item.id(),
                    main,
                    act.aux,
                    pair,
                    happening(kind),
                    kind,
                    phase,
                    reciprocal,
                    source.actor(),
                    target.map(Party::actor),
                    act.host.map(Party::actor),
                    cameo,
                    date,
                    date.flatMap(d -> dateText),
                    place,
                    format,
                    engaged ? sentence.whens.since() : Optional.empty(),
                    Math.max(5, Math.min(99, act.confidence + (pair.isPresent() ? 10 : 0))),
                    passage()));
        }

        private Passage passage() {
            int begin = sentence.tokens.begin(sentence.from);
            int end = sentence.tokens.end(sentence.to - 1);
            return Passage.of(sentence.tokens.text(sentence.from, sentence.to), begin, end, act.rule);
        }

        private Optional<Relationship> relationship(Party source, Party target, Kind kind) {
            Optional<String> one = source.actor().code();
            Optional<String> other = target.actor().code();
            if (act.aux.isPresent()
                    || one.isEmpty()
                    || other.isEmpty()
                    || one.equals(other)
                    || kind == Kind.STATEMENT) {
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

        private String happening(Kind kind) {
            String parties = Stream.concat(act.sources.stream(), act.targets.stream())
                    .map(Telling::key)
                    .sorted()
                    .distinct()
                    .collect(Collectors.joining(","));
            String all = parties + "|" + kind.label() + "|"
                    + act.phase.map(Phase::label).orElse("") + "|"
                    + date.map(EventDate::toString).orElse("");
            return Happening.of(all);
        }

        private void learn(int before) {
            for (CodedEvent event : events.subList(before, events.size())) {
                if (event.relationship().isPresent() && event.phase().isPresent()) {
                    List<Party> both = List.of(
                            new Party(event.source(), true),
                            new Party(event.target().orElseThrow(), true));
                    memory.pair(both);
                    memory.engagement(new Memory.Engagement(
                            both, event.kind(), format.orElse(""), act.code, event.phase(), date, dateText, place));
                }
            }
        }
    }
}
