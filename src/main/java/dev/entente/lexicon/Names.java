package dev.entente.lexicon;

import dev.entente.event.CodeNames;
import dev.entente.event.Role;
import dev.entente.event.Table;
import dev.entente.lexicon.Name.Form;
import dev.entente.text.Tokens;
import dev.entente.text.Vocabulary;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names of states, organisations, groups, office-holders and places, agents and epithets. Read only once loaded. */
public final class Names {

    private final Vocabulary vocabulary;
    private final Words words;
    private final PhraseTable<Name> proper = new PhraseTable<>();
    private final PhraseTable<Name> agents = new PhraseTable<>();
    private final PhraseTable<Name> epithets = new PhraseTable<>();
    private final PhraseTable<Reading> readings = new PhraseTable<>();
    private final CodeNames codeNames = CodeNames.shipped();
    private final Set<String> organisations = new HashSet<>();
    private final Map<String, Name> byCode = new HashMap<>();
    /** The words with which a name or an agent begins. */
    private final BitSet openings = new BitSet();

    /**
     * One reading of an ambiguous name.
     *
     * @param when where a cue has to stand
     * @param cues the words that decide
     * @param code what it then stands for, or {@code -}
     */
    public record Reading(When when, List<Cue> cues, String code) {}

    /** Where a cue of a reading has to stand; the earlier constants count first. */
    public enum When {
        PREVIOUS,
        NEXT,
        ITEM,
        WITH,
        OTHERWISE
    }

    /**
     * A cue of a reading.
     *
     * @param text its words
     * @param words how many they are
     */
    public record Cue(String text, int words) {

        static Cue of(String text) {
            return new Cue(text, text.split(" ", -1).length);
        }
    }

    Names(Vocabulary vocabulary, Words words, LexiconFiles files) {
        this.vocabulary = vocabulary;
        this.words = words;
        files.rows(LexiconFile.COUNTRIES).forEach(row -> row.read(this::country));
        files.rows(LexiconFile.ORGANISATIONS).forEach(row -> row.read(this::organisation));
        files.rows(LexiconFile.GROUPS).forEach(row -> row.read(this::group));
        files.rows(LexiconFile.LEADERS).forEach(row -> row.read(this::leader));
        files.rows(LexiconFile.PLACES).forEach(row -> row.read(this::place));
        files.rows(LexiconFile.AGENTS).forEach(row -> row.read(this::agent));
        files.rows(LexiconFile.EPITHETS).forEach(row -> row.read(this::epithet));
        List<Table.Row> readingRows = files.rows(LexiconFile.AMBIGUOUS);
        for (When when : When.values()) {
            readingRows.forEach(row -> row.read(any -> reading(any, when)));
        }
        for (int word = 0; word < vocabulary.size(); word++) {
            openings.set(word, proper.begins(word) || agents.begins(word) || readings.begins(word));
        }
    }

    /** Whether a name or an agent begins with a word. */
    public boolean isOpening(int word) {
        return openings.get(word);
    }

    /** A code of a row, which has to be one that we know. */
    private String known(Table.Row row, String code) {
        if (!codeNames.all().containsKey(code)) {
            throw row.wrong("'" + code + "' is the code of no country or organisation that we know; JPN or UNO is one");
        }
        return code;
    }

    private void place(Table.Row row) {
        name(row.cell(1), Name.of(Form.PLACE, known(row, row.cell(0)), row.cell(1)));
    }

    private void agent(Table.Row row) {
        String text = row.cell(1);
        agents.add(vocabulary, text, agent(Role.of(row.cell(0)), text));
        words.noun(vocabulary.add(text.substring(text.lastIndexOf(' ') + 1)));
    }

    private static Name agent(Role role, String text) {
        return new Name(
                Form.AGENT, List.of(), false, Optional.of(role), text, List.of(), Optional.empty(), Optional.empty());
    }

    private void country(Table.Row row) {
        Form form = switch (row.cell(1)) {
            case "adjective" -> Form.ADJECTIVE;
            case "people" -> Form.PEOPLE;
            case "capital", "seat" -> Form.CAPITAL;
            default -> Form.COUNTRY;
        };
        String code = known(row, row.cell(0));
        name(row.cell(2), Name.of(form, code, label(code)));
    }

    private void organisation(Table.Row row) {
        organisations.add(known(row, row.cell(0)));
        name(
                row.cell(2),
                new Name(
                        Form.ORGANISATION,
                        List.of(row.cell(0)),
                        true,
                        Optional.of("private".equals(row.cell(1)) ? Role.NGO : Role.IGO),
                        "organ".equals(row.cell(1)) ? row.cell(2) : label(row.cell(0)),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void group(Table.Row row) {
        List<String> codes = row.cell(0).isEmpty() ? List.of() : List.of(known(row, row.cell(0)));
        Optional<Role> role = row.cell(1).isEmpty() ? Optional.empty() : Optional.of(Role.of(row.cell(1)));
        Name name =
                new Name(Form.GROUP, codes, false, role, row.cell(2), List.of(), Optional.empty(), Optional.empty());
        name(row.cell(3), name);
    }

    private void leader(Table.Row row) {
        row.list(0).forEach(code -> known(row, code));
        Optional<LocalDate> from = day(row, 4);
        Optional<LocalDate> to = day(row, 5);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw row.wrong("the term ends on " + to.get() + ", before it begins on " + from.get());
        }
        name(
                row.cell(3),
                new Name(
                        Form.LEADER,
                        row.list(0),
                        row.list(0).stream().anyMatch(organisations::contains),
                        Optional.of(Role.of(row.cell(1).isEmpty() ? "GOV" : row.cell(1))),
                        row.cell(2),
                        List.of(),
                        from,
                        to));
    }

    private static Optional<LocalDate> day(Table.Row row, int column) {
        String cell = row.cell(column);
        try {
            return cell.isEmpty() ? Optional.empty() : Optional.of(day(cell));
        } catch (DateTimeException e) {
            throw row.wrong("'" + cell + "' is no day; 2024-05-31 is one");
        }
    }

    /**
     * As {@link LocalDate#parse(CharSequence)} has it, which takes a tenth of the time that the tables take to load.
     */
    private static LocalDate day(String cell) {
        boolean plain = cell.length() == 10 && cell.charAt(4) == '-' && cell.charAt(7) == '-';
        for (int i = 0; i < cell.length() && plain; i++) {
            plain = i == 4 || i == 7 || (cell.charAt(i) >= '0' && cell.charAt(i) <= '9');
        }
        return plain
                ? LocalDate.of(
                        Integer.parseInt(cell, 0, 4, 10),
                        Integer.parseInt(cell, 5, 7, 10),
                        Integer.parseInt(cell, 8, 10, 10))
                : LocalDate.parse(cell);
    }

    private void epithet(Table.Row row) {
        List<String> codes = row.list(0);
        codes.forEach(code -> known(row, code));
        boolean org = organisations.contains(codes.get(0));
        epithets.add(
                vocabulary,
                row.cell(2),
                new Name(
                        Form.EPITHET,
                        codes,
                        org,
                        org ? Optional.of(Role.IGO) : Optional.empty(),
                        label(codes.get(0)),
                        row.list(1),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void reading(Table.Row row, When wanted) {
        if (when(row) != wanted) {
            return;
        }
        byCode.computeIfAbsent(row.cell(3), this::plain);
        List<Cue> cues = row.list(2).stream().map(Cue::of).toList();
        readings.add(vocabulary, row.cell(0), new Reading(when(row), cues, row.cell(3)));
    }

    private static When when(Table.Row row) {
        return switch (row.cell(1)) {
            case "previous" -> When.PREVIOUS;
            case "next" -> When.NEXT;
            case "item" -> When.ITEM;
            case "with" -> When.WITH;
            case "otherwise" -> When.OTHERWISE;
            default -> throw row.wrong("'" + row.cell(1) + "' is none of previous, next, item, with, otherwise");
        };
    }

    private void name(String text, Name name) {
        proper.add(vocabulary, text, name);
    }

    /** Names that are written with a capital. */
    public PhraseTable<Name> proper() {
        return proper;
    }

    /** Nouns that tell a role. */
    public PhraseTable<Name> agents() {
        return agents;
    }

    /** Descriptions such as "the communist state". */
    public PhraseTable<Name> epithets() {
        return epithets;
    }

    /** The readings of ambiguous names, in the order in which they count. */
    public PhraseTable<Reading> readings() {
        return readings;
    }

    /** A country or organisation that an ambiguous name can stand for, by its code alone. */
    public Name ofCode(String code) {
        return byCode.get(code);
    }

    private Name plain(String code) {
        return new Name(
                isOrganisation(code) ? Form.ORGANISATION : Form.COUNTRY,
                List.of(code),
                isOrganisation(code),
                Optional.empty(),
                label(code),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The usual name of a code. */
    public String label(String code) {
        return codeNames.name(code);
    }

    public boolean isOrganisation(String code) {
        return organisations.contains(code);
    }

    /** True where a name at a token is written as a name. */
    public static boolean isWrittenAsName(Tokens tokens, int from, int to) {
        boolean shouted = tokens.is(from, Tokens.CAPITAL);
        return shouted || (to - from > 1 && tokens.is(to - 1, Tokens.CAPITAL));
    }
}
