package dev.entente.coding;

import dev.entente.event.Actor;
import dev.entente.event.Kind;
import dev.entente.event.Place;
import java.util.List;
import java.util.Optional;

/** Where an engagement takes place, by the words of its sentence or by who is its host; and the host by the place. */
final class Venue {

    private final Act act;
    private final Sentence sentence;
    private final Memory memory;

    Venue(Act act, Sentence sentence, Memory memory) {
        this.act = act;
        this.sentence = sentence;
        this.memory = memory;
    }

    /** The place that is named for an act, or where those are at home who receive the others. */
    Optional<Place> place() {
        return sentence.wheres().of(act).or(this::beside).or(this::ofHost).or(this::ofReport);
    }

    /** Where a meeting took place that a visit is told with: at the host's. */
    private Optional<Place> beside() {
        Act visit = act.visit != null ? act.visit : act.beside;
        if (visit == null || !visit.kind.equals(Optional.of(Kind.VISIT))) {
            return act.beside == null ? Optional.empty() : sentence.wheres().of(act.beside);
        }
        return visit.targets.stream()
                .map(Party::actor)
                .filter(host -> host.country().isPresent())
                .findFirst()
                .flatMap(sentence.wheres()::home);
    }

    private Optional<Place> ofHost() {
        return act.hosted ? act.host.map(Party::actor).flatMap(sentence.wheres()::home) : Optional.empty();
    }

    /** "arrived here": where the report was written. */
    private Optional<Place> ofReport() {
        return sentence.saysHere(act) ? memory.dateline() : Optional.empty();
    }

    /** Completes a visit, whose host and place are told by each other, and gives its place; who hosts is the target. */
    Optional<Place> ofVisit(Optional<Place> place) {
        if (act.code.equals("043")) {
            List<Party> host = act.sources;
            act.sources = act.targets;
            act.targets = host;
        }
        if (act.targets.isEmpty() && place.isPresent() && place.get().country().isPresent()) {
            String name = place.get().name();
            act.targets.add(
                    new Party(new Actor(place.get().country(), Optional.empty(), Optional.empty(), name, name), true));
        }
        act.targets.replaceAll(Party::asHost);
        List<Party> hosts = act.invited ? act.sources : act.targets;
        boolean home = !hosts.isEmpty()
                && (place.isEmpty() || act.invited || isElsewhere(hosts.get(0).actor(), place.get()));
        return home ? sentence.wheres().home(hosts.get(0).actor()).or(() -> place) : place;
    }

    /** A state that is visited is where the visit is, whatever other place the sentence names. */
    private static boolean isElsewhere(Actor host, Place place) {
        return host.country().isPresent()
                && host.role().isEmpty()
                && !place.country().equals(host.country());
    }
}
