package dev.entente.coding;

import dev.entente.event.Role;
import dev.entente.lexicon.Name;
import dev.entente.lexicon.Name.Form;
import dev.entente.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parties that a noun phrase names itself: "China", "the Chinese foreign minister", "U.S.-China talks". */
final class NamedParties {

    /** Roles of what each state has: a parliament, a court, an army. */
    private static final Set<Role> STATE_BODIES =
            EnumSet.of(Role.GOV, Role.LEG, Role.JUD, Role.MIL, Role.COP, Role.SPY);

    private final Tokens tokens;
    private final HeadNouns heads;
    private final LocalDate published;

    NamedParties(Tokens tokens, HeadNouns heads, LocalDate published) {
        this.tokens = tokens;
        this.heads = heads;
        this.published = published;
    }

    /**
     * The parties of some tokens.
     *
     * @param places the names among them that are no agents
     * @param agent the last agent among them
     */
    List<Party> of(List<Hit> places, Optional<Hit> agent, int from, int to) {
        Optional<Role> role = agent.flatMap(h -> h.name().role());
        if (places.isEmpty()) {
            Optional<Role> known = role.isPresent() ? role : heads.roleBefore(to);
            String text = tokens.text(from, to);
            return List.of(Party.of(Optional.empty(), false, known, text, text, false));
        }
        if (isPost(places.get(places.size() - 1))) { // "Embassy Jerusalem staff", who work for another state
            return of(places.subList(0, places.size() - 1), agent, from, to);
        }
        Hit last = places.get(places.size() - 1);
        boolean head = last.to() == to && !last.possessive();
        if (head && isOfAnother(places, last)) { // "Hanoi's Politburo"
            return List.of(modifier(places.get(0), Optional.of(last), from, to, places));
        }
        boolean alone = !last.form(Form.ADJECTIVE) && places.size() == 1;
        if (head
                && !last.name().holdsOn(published)
                && places.size() == 2
                && places.get(0).name().org()) {
            return List.of(
                    modifier(places.get(0), agent, from, to, places)); // "NATO Secretary General Jens Stoltenberg"
        }
        if (head && (alone || isBody(last.name()) || isNamedLast(places))) {
            return List.of(head(last, role, from, to));
        }
        List<Party> parties = new ArrayList<>();
        for (Hit hit : places) {
            if (isJoined(hit, places) || hit.equals(chief(places))) {
                parties.add(modifier(hit, agent, from, to, places));
            }
        }
        return parties;
    }

    /** Whether a body that several states have by that name is that of the state named before it. */
    private static boolean isOfAnother(List<Hit> places, Hit body) {
        Hit state = places.get(0);
        return places.size() == 2
                && body.form(Form.GROUP)
                && body.name().role().filter(STATE_BODIES::contains).isPresent()
                && !state.name().org()
                && !state.name().codes().isEmpty()
                && (state.possessive() || state.form(Form.ADJECTIVE))
                && !state.name().codes().equals(body.name().codes());
    }

    private boolean isPost(Hit hit) {
        int before = hit.from() - 1;
        return before >= 0
                && tokens.is(before, Tokens.CAPITAL)
                && (tokens.reads(before, before + 1, "Embassy")
                        || tokens.reads(before, before + 1, "Mission")
                        || tokens.reads(before, before + 1, "Consulate"));
    }

    /** "Angola's neighbour Namibia": what is whose, by its own name. */
    private static boolean isNamedLast(List<Hit> places) {
        Hit last = places.get(places.size() - 1);
        return places.size() == 2 && places.get(0).possessive() && last.form(Form.COUNTRY);
    }

    private static boolean isBody(Name name) {
        return name.form() == Form.LEADER || name.form() == Form.GROUP || name.form() == Form.ORGANISATION;
    }

    /** Where several names stand in a phrase the first with a country counts. */
    private static Hit chief(List<Hit> hits) {
        for (Hit hit : hits) {
            if (!hit.name().codes().isEmpty()) {
                return hit;
            }
        }
        return hits.get(0);
    }

    /** True for names joined by a hyphen: "U.S.-China talks". */
    private boolean isJoined(Hit hit, List<Hit> hits) {
        for (Hit other : hits) {
            if (!other.equals(hit) && (isHyphen(other.to(), hit.from()) || isHyphen(hit.to(), other.from()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isHyphen(int end, int begin) {
        return (end == begin && tokens.is(begin, Tokens.JOINED)) || (end + 1 == begin && tokens.mark(end) == '-');
    }

    /** A name that is the phrase, or its head. */
    private Party head(Hit hit, Optional<Role> role, int from, int to) {
        Name name = hit.name();
        Optional<Role> own = name.role().filter(r -> name.holdsOn(published));
        Optional<Role> used =
                name.form() == Form.LEADER ? own.or(() -> role) : name.role().isPresent() ? name.role() : role;
        if (isEthnic(hit, from) || (name.form() == Form.PEOPLE && used.isEmpty())) {
            used = Optional.of(Role.CVL);
        }
        return Party.of(code(name), name.org(), used, name.label(), tokens.text(from, to), true);
    }

    /** "ethnic Kyrgyz" live anywhere, and act for no state. */
    private boolean isEthnic(Hit hit, int from) {
        return hit.from() > from && tokens.readsIgnoringCase(hit.from() - 1, hit.from(), "ethnic");
    }

    /** A name that tells whose the head is. */
    private Party modifier(Hit hit, Optional<Hit> agent, int from, int to, List<Hit> places) {
        Name name = hit.name();
        Optional<Role> role = agent.isPresent() ? agent.get().name().role() : heads.roleBefore(to);
        if (role.isEmpty() && isBody(name)) {
            role = name.role();
        }
        boolean person = hit.possessive() && hit.equals(places.get(places.size() - 1)) && isPerson(hit, to);
        boolean acts = role.isPresent()
                || hit.to() == to
                || heads.standForState(to)
                || heads.isOfState(to)
                || person
                || isTimed(hit, to);
        boolean people = (name.form() == Form.PEOPLE && hit.possessive() && role.isEmpty()) || isEthnic(hit, from);
        if (people) { // "Nicaraguans' calls for freedom" are not their state's
            return Party.of(code(name), name.org(), Optional.of(Role.CVL), name.label(), tokens.text(from, to), false);
        }
        boolean stateless = name.org() && role.isPresent() && !role.get().actsForState();
        Optional<Role> used = name.org() && !stateless ? Optional.of(Role.IGO) : role;
        return Party.of(code(name), name.org(), used, name.label(), tokens.text(from, to), acts);
    }

    /** "talks with Libya hours before": a stretch of time right behind a state is no part of its name. */
    private boolean isTimed(Hit hit, int to) {
        return hit.form(Form.COUNTRY) && hit.to() + 1 == to && !hit.possessive() && heads.isMeasure(to);
    }

    /** "Serbia's Borko Stefanovic": up to three names behind a possessive that nobody knows as a group's. */
    private boolean isPerson(Hit state, int to) {
        int first = state.to() + 1;
        boolean names = to > first && to - first <= 3;
        for (int at = first; at < to && names; at++) {
            names = tokens.is(at, Tokens.CAPITAL) && !tokens.is(at, Tokens.CAPITALS);
        }
        return names;
    }

    private static Optional<String> code(Name name) {
        return name.codes().isEmpty()
                ? Optional.empty()
                : Optional.of(name.codes().get(0));
    }
}
