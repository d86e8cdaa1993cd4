package dev.entente.coding;

import dev.entente.event.EventDate;
import dev.entente.event.Kind;
import dev.entente.event.Phase;
import dev.entente.event.Place;
import dev.entente.event.Relationship;
import java.util.ArrayList;
import java.util.HashMap;
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

    /**
     * A day on which something happened between two states.
     *
     * @param sentence number of the sentence that told it
     */
    record Day(Relationship relationship, EventDate date, Optional<String> text, int sentence) {}

    /** Sentences for which "the two sides" is understood. */
    private static final int MEMORY = 6;

    /** Sentences for which the sides of an engagement come before any other two. */
    private static final int FRESH = 2;

    private final Map<String, Party> persons = new HashMap<>();
    private final Map<Relationship, Day> days = new HashMap<>();
    /** When each state or body was named last: the latest has the greatest number. */
    private final Map<String, Integer> named = new HashMap<>();

    private final Map<String, Party> sides = new LinkedHashMap<>();
    private final Titles titles = new Titles();
    private List<Party> pair = List.of();
    private int pairSentence;
    private List<Party> dyad = List.of();
    private int dyadSentence;
    private List<Party> subjects = List.of();
    private List<Party> person = List.of();
    private int subjectsNumber;
    private int naming;
    private Engagement engagement;
    private Optional<Place> dateline = Optional.empty();
    private int sentence;
    private int engagementSentence = -9;

    /** Remembers where the report was written. */
    void dateline(Place place) {
        dateline = Optional.of(place);
    }

    /** Where the report was written, as the place that opens it tells. */
    Optional<Place> dateline() {
        return dateline;
    }

    void nextSentence() {
        sentence++;
    }

    /** Remembers a state or body as the latest one named. */
    void name(String code) {
        naming++;
        named.put(code, naming);
    }

    /** Whether a state or body was named as one that can be a side, and not only as a place. */
    boolean isSide(String code) {
        return sides.containsKey(code);
    }

    /** Remembers a party as one that can be a side, in the words in which it is named first. */
    void side(String code, Party party) {
        sides.putIfAbsent(code, party);
    }

    /** Remembers for whom a person acts; the first whom a name belongs to keeps it. */
    void person(String name, Party party) {
        persons.putIfAbsent(name, party);
    }

    /** The office-holder of a name. */
    Optional<Party> person(String name) {
        return persons.isEmpty() ? Optional.empty() : Optional.ofNullable(persons.get(name));
    }

    /** Remembers for whom the holder of a title, or an agent, acts. */
    void title(String title, Party party) {
        titles.remember(title, party, sentence);
    }

    /** Whom a title means that stands alone. */
    Optional<Party> holder(String title) {
        return titles.holder(title, sentence);
    }

    boolean names(String code) {
        return named.containsKey(code);
    }

    /** When one of some states and bodies was named last, the later the greater; 0 where none of them was. */
    int lastNamed(List<String> codes) {
        int last = 0;
        for (int i = 0; i < codes.size(); i++) {
            last = Math.max(last, named.getOrDefault(codes.get(i), 0));
        }
        return last;
    }

    /** Remembers two of whom something was told that one did to the other. */
    void dyad(Party one, Party other) {
        dyad = List.of(one, other);
        dyadSentence = sentence;
    }

    /** Remembers those who are sides to one engagement. */
    void pair(List<Party> parties) {
        pair = List.copyOf(parties);
        pairSentence = sentence;
    }

    /** The two sides of the engagement last spoken of, or the more than two; else the only two that were named. */
    List<Party> engaged() {
        if (!pair.isEmpty()) {
            return sentence - pairSentence <= MEMORY ? pair : List.of();
        }
        List<Party> all = new ArrayList<>(sides.values());
        return all.size() == 2 && sentence <= MEMORY ? all : List.of();
    }

    /**
     * Whom "the two sides" means: those of an engagement, unless it is some sentences back and the one just before told
     * of two others.
     */
    List<Party> pair() {
        boolean dealt = !dyad.isEmpty() && sentence - dyadSentence <= MEMORY;
        boolean fresh = sentence - dyadSentence <= 1 && sentence - pairSentence > FRESH;
        return dealt && (pair.isEmpty() || fresh) ? dyad : engaged();
    }

    /** Who stands opposite one of the two last spoken of; none where that is nobody of them. */
    Optional<Party> opposite(Party party) {
        List<Party> pair = pair();
        List<Party> both = pair.size() == 2 ? pair : List.copyOf(sides.values());
        List<Party> alone = List.of(party);
        List<Party> others =
                both.stream().filter(p -> !Parties.contains(alone, p)).toList();
        return both.size() == 2 && others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
    }

    /** The two sides that the sentence before spoke of; none where it spoke of none, or of more. */
    List<Party> freshPair() {
        return pair.size() == 2 && sentence - pairSentence == 1 ? pair : List.of();
    }

    /** Remembers when something happened between two states. */
    void day(Day told) {
        days.put(told.relationship(), told);
    }

    /** The day that was last told of a relationship, in this sentence or one of the three before it. */
    Optional<Day> day(Relationship relationship) {
        return Optional.ofNullable(days.get(relationship)).filter(d -> sentence - d.sentence() <= 3);
    }

    /** The number of the sentence. */
    int sentence() {
        return sentence;
    }

    /** Remembers whom a clause is about; several whom one plural names, "diplomats", are never "he". */
    void subjects(List<Party> parties, boolean plural) {
        if (!parties.isEmpty() && parties != subjects) {
            subjects = parties;
            person = plural ? person : parties;
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

    /** Those last spoken of, the many whom one plural names left out. */
    List<Party> person() {
        return person;
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
