package dev.entente.lexicon;

import dev.entente.event.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a name in a text stands for.
 *
 * @param form how it names
 * @param codes the countries or organisations; several where a set is meant ("the two Koreas"), none where it only
 *     looks like a name that we know
 * @param org true where the codes are of organisations of states
 * @param role the role, where the name itself tells it
 * @param label the resolved name, such as "Japan"
 * @param context where this reading holds only if one of these is named in the item; empty: always
 * @param from first day in office, where it is an office-holder's
 * @param to last day in office
 */
public record Name(
        Form form,
        List<String> codes,
        boolean org,
        Optional<Role> role,
        String label,
        List<String> context,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    /** How a name names. */
    public enum Form {
        COUNTRY,
        ADJECTIVE,
        PEOPLE,
        CAPITAL,
        ORGANISATION,
        GROUP,
        LEADER,
        PLACE,
        AGENT,
        EPITHET
    }

    public Name {
        codes = List.copyOf(codes);
        context = List.copyOf(context);
    }

    static Name of(Form form, String code, String label) {
        return new Name(
                form, List.of(code), false, Optional.empty(), label, List.of(), Optional.empty(), Optional.empty());
    }

    /** What only looks like a name that we know. */
    public static Name nothing(String text) {
        return new Name(
                Form.PLACE, List.of(), false, Optional.empty(), text, List.of(), Optional.empty(), Optional.empty());
    }

    Name withRole(Optional<Role> newRole) {
        return new Name(form, codes, org, newRole, label, context, from, to);
    }

    /** True where it stands for a state or an organisation of states, or for who acts for one. */
    public boolean actsForState() {
        return role.isEmpty() || role.get().actsForState();
    }

    /** True where the name's office was held on a day; true for what is no office. */
    public boolean holdsOn(LocalDate day) {
        return (from.isEmpty() || !day.isBefore(from.get())) && (to.isEmpty() || !day.isAfter(to.get()));
    }
}
