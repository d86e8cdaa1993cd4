package dev.entente.coding;

import dev.entente.event.EventDate;
import dev.entente.event.Kind;
import dev.entente.event.Phase;
import dev.entente.event.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an item has spoken of so far: for pronouns, "the two sides", and talks named again. Belongs to one item. */
final class Memory {

    /**
     * An engagement spoken of.
     *
     * @param parties the codes of its two sides
     */
    record Engagement(
            List<Party> parties,
            Kind kind,
            String format,
            String code,
            Optional<Phase> phase,
            Optional<EventDate> date,
            Optional<String> dateText,
            Optional<Place> place) {}

    private final Map<String, Party> recent = new LinkedHashMap<>();
    private List<Party> pair = List.of();
    private List<Party> subjects = List.of();
    private int subjectsNumber;
    private Engagement engagement;
    private int sentence;
    private int engagementSentence = -9;

    void nextSentence() {
        sentence++;
    }

    /** Remembers a party as the latest one named. */
    void name(Party party) {
        party.actor().code().ifPresent(code -> {
            recent.remove(code);
            recent.put(code, party);
        });
    }

    boolean names(String code) {
        return recent.containsKey(code);
    }

    /** The states named so far, the latest last. */
    List<Party> named() {
        return List.copyOf(recent.values());
    }

    void pair(List<Party> parties) {
        pair = List.copyOf(parties);
    }

    /** The two sides last spoken of. */
    List<Party> pair() {
        if (!pair.isEmpty()) {
            return pair;
        }
        List<Party> all = new ArrayList<>(recent.values());
        return all.size() == 2 ? all : List.of();
    }

    void subjects(List<Party> parties) {
        if (!parties.isEmpty() && parties != subjects) {
            subjects = parties;
            subjectsNumber++;
        }
    }

    /** Another number for each change of those whom pronouns mean. */
    int subjectsNumber() {
        return subjectsNumber;
    }

    List<Party> subjects() {
        return subjects;
    }

    void engagement(Engagement latest) {
        engagement = latest;
        engagementSentence = sentence;
    }

    Optional<Engagement> engagement() {
        return Optional.ofNullable(engagement);
    }

    /** The engagement that the sentence just before, or this one, spoke of. */
    Optional<Engagement> fresh() {
        return sentence - engagementSentence <= 1 ? engagement() : Optional.empty();
    }
}
