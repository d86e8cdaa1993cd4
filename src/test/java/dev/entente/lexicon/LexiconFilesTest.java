package dev.entente.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.event.Role;
import dev.entente.event.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the files of actors and places to their headers and to each other. */
class LexiconFilesTest {

    private static final Set<String> COUNTRIES = countryCodes();
    private static final Set<String> ORGANISATIONS = codes(File.ORGANISATIONS);
    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::label).collect(toSet());

    /** Codes of countries.tsv's territories, and of states that are no members of the United Nations. */
    private static final Set<String> OUTSIDE_THE_UNITED_NATIONS = Set.of(("ABW AIA ALA ASM ATA ATF BES BLM BMU BVT CCK"
                    + " COK CUW CXR CYM ESH FLK FRO GGY GIB GLP GRL GUF GUM HKG HMD IMN IOT JEY MAC MAF MNP MSR MTQ"
                    + " MYT NCL NFK NIU PCN PRI PSE PYF REU SGS SHN SJM SPM SXM TCA TKL TWN UMI VAT VGB VIR WLF XKX")
            .split(" "));

    enum File {
        COUNTRIES("countries.tsv", "code form text"),
        ORGANISATIONS("organisations.tsv", "code form text"),
        GROUPS("groups.tsv", "country role name text"),
        LEADERS("leaders.tsv", "country role name text from to"),
        PLACES("places.tsv", "country text"),
        AGENTS("agents.tsv", "role text"),
        EPITHETS("epithets.tsv", "codes context text"),
        AMBIGUOUS("ambiguous.tsv", "text when cue code");

        private final String path;
        private final String header;

        File(String path, String header) {
            this.path = path;
            this.header = header;
        }

        List<String> columns() {
            return List.of(header.split(" "));
        }

        List<Table.Row> rows() {
            return Table.read("/lexicon/" + path, columns().size()).rows();
        }

        String cell(Table.Row row, String column) {
            return row.cell(columns().indexOf(column));
        }

        boolean has(String column) {
            return columns().contains(column);
        }

        /** Lines after the comments, the header row first. */
        List<String> table() {
            return lines("/lexicon/" + path).stream()
                    .dropWhile(line -> line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(File.class)
    void shouldHaveItsColumnsAndExplainThem(File file) {
        List<String> comments = lines("/lexicon/" + file.path).stream()
                .filter(line -> line.startsWith("#"))
                .toList();

        assertThat(file.table())
                .as(file.path + " opens with comments and a header row")
                .first()
                .isEqualTo(String.join("\t", file.columns()));
        assertThat(file.rows()).as(file.path + " has rows").isNotEmpty();
        assertThat(file.columns())
                .as(file.path + " explains every column in its header")
                .allMatch(column -> comments.stream().anyMatch(line -> line.startsWith("# " + column + " ")));
    }

    @ParameterizedTest
    @EnumSource(File.class)
    void shouldBeSortedBytewiseWithoutDuplicates(File file) {
        List<String> wrong = new ArrayList<>();
        List<Table.Row> rows = file.rows();
        for (int i = 1; i < rows.size(); i++) {
            String before = String.join("\t", rows.get(i - 1).cells());
            String line = String.join("\t", rows.get(i).cells());
            int order = Arrays.compareUnsigned(before.getBytes(UTF_8), line.getBytes(UTF_8));
            if (order == 0) {
                wrong.add(rows.get(i).where() + ": '" + line + "' stands there twice; once is right");
            } else if (order > 0) {
                wrong.add(rows.get(i).where() + ": '" + line + "' belongs before '" + before + "'");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(File.class)
    void shouldHaveNoStrayBlanks(File file) {
        assertThat(wrong(
                        file,
                        row -> row.cells().stream()
                                .filter(cell ->
                                        !cell.equals(cell.strip()) || cell.contains("  ") || cell.contains("\u00a0"))
                                .map(cell -> "'" + cell + "' has stray blanks; words are parted by one blank")))
                .isEmpty();
        assertThat(wrong(
                        file,
                        row -> Stream.of(file.cell(row, "text"))
                                .filter(text -> text.isEmpty() || text.contains("\u2019"))
                                .map(text -> "text '" + text
                                        + "' is empty or has a curly apostrophe; a straight one is right")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(File.class)
    void shouldNameKnownRoles(File file) {
        assertThat(wrong(
                        file,
                        row -> Stream.of("role")
                                .filter(file::has)
                                .map(column -> file.cell(row, column))
                                .filter(role -> !ROLES.contains(role))
                                .map(role -> "role '" + role + "' is unknown; one of " + new TreeSet<>(ROLES)
                                        + " is right")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(File.class)
    void shouldNameKnownCountriesAndOrganisations(File file) {
        assertThat(wrong(
                        file,
                        row -> codes(file, row)
                                .filter(code -> !COUNTRIES.contains(code) && !ORGANISATIONS.contains(code))
                                .map(code -> "code '" + code
                                        + "' is unknown; one of country-codes.tsv or organisations.tsv is" + " right")))
                .isEmpty();
    }

    @Test
    void shouldGiveOrganisationsCodesThatAreNoCountries() {
        assertThat(ORGANISATIONS).allMatch(code -> code.matches("[A-Z]{3}")).doesNotContainAnyElementsOf(COUNTRIES);
    }

    @Test
    void shouldNameEveryMemberOfTheUnitedNationsInEveryWay() {
        Map<String, Set<String>> forms = new HashMap<>();
        for (Table.Row row : File.COUNTRIES.rows()) {
            forms.computeIfAbsent(row.cell(0), code -> new TreeSet<>()).add(row.cell(1));
        }
        Set<String> members = new TreeSet<>(COUNTRIES);
        members.removeAll(OUTSIDE_THE_UNITED_NATIONS);

        assertThat(members).hasSize(193);
        assertThat(members)
                .allSatisfy(code -> assertThat(forms.get(code))
                        .as("forms of " + code + " in countries.tsv")
                        .contains("name", "adjective", "people", "capital"));
    }

    @Test
    void shouldHaveLeadersLeaveOfficeAfterTheyEnterIt() {
        assertThat(wrong(File.LEADERS, LexiconFilesTest::wrongTerm)).isEmpty();
    }

    @Test
    void shouldDecideEveryAmbiguousTextOnce() {
        Map<String, List<Table.Row>> texts = new TreeMap<>();
        File.AMBIGUOUS
                .rows()
                .forEach(row -> texts.computeIfAbsent(row.cell(0), text -> new ArrayList<>())
                        .add(row));
        List<String> wrong = new ArrayList<>();
        texts.forEach((text, rows) -> {
            long otherwise =
                    rows.stream().filter(row -> "otherwise".equals(row.cell(1))).count();
            if (otherwise != 1) {
                wrong.add(rows.get(0).where() + ": '" + text + "' has " + otherwise + " rows otherwise; one is right");
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(wrong(
                        File.AMBIGUOUS,
                        row -> Stream.of(row.cell(1))
                                .filter(when -> !Set.of("previous", "next", "item", "with", "otherwise")
                                                .contains(when)
                                        || "otherwise".equals(when)
                                                != row.cell(2).isEmpty())
                                .map(when -> "'" + when + "' with cue '" + row.cell(2) + "'; otherwise has no cue, and"
                                        + " previous, next, item and with have some")))
                .isEmpty();
    }

    @Test
    void shouldDeclareTextsOfSeveralCountriesAmbiguous() {
        Set<String> declared =
                File.AMBIGUOUS.rows().stream().map(row -> row.cell(0)).collect(toSet());
        Map<String, Set<String>> readings = new TreeMap<>();
        Map<String, List<String>> where = new HashMap<>();
        for (File file : List.of(File.COUNTRIES, File.PLACES, File.LEADERS)) {
            for (Table.Row row : file.rows()) {
                String text = file.cell(row, "text");
                readings.computeIfAbsent(text, any -> new TreeSet<>()).add(row.cell(0));
                where.computeIfAbsent(text, any -> new ArrayList<>()).add(row.where());
            }
        }
        List<String> wrong = new ArrayList<>();
        readings.forEach((text, codes) -> {
            if (codes.size() > 1 && !declared.contains(text) && !isToldByTerm(text)) {
                wrong.add(where.get(text) + ": '" + text + "' stands for " + codes
                        + "; it belongs in ambiguous.tsv, or to one of them");
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** Whether offices that were never held at one time are all that a text stands for: the day tells them apart. */
    private static boolean isToldByTerm(String text) {
        boolean elsewhere = Stream.of(File.COUNTRIES, File.PLACES)
                .anyMatch(file -> file.rows().stream()
                        .anyMatch(row -> file.cell(row, "text").equals(text)));
        List<Table.Row> terms = File.LEADERS.rows().stream()
                .filter(row -> File.LEADERS.cell(row, "text").equals(text))
                .sorted(comparing((Table.Row row) -> File.LEADERS.cell(row, "from")))
                .toList();
        for (int i = 1; i < terms.size(); i++) {
            String end = File.LEADERS.cell(terms.get(i - 1), "to");
            if (end.isEmpty() || end.compareTo(File.LEADERS.cell(terms.get(i), "from")) >= 0) {
                return false;
            }
        }
        return !elsewhere;
    }

    private static Stream<String> wrongTerm(Table.Row row) {
        String from = File.LEADERS.cell(row, "from");
        String to = File.LEADERS.cell(row, "to");
        try {
            LocalDate begin = from.isEmpty() ? LocalDate.MIN : LocalDate.parse(from);
            LocalDate end = to.isEmpty() ? LocalDate.MAX : LocalDate.parse(to);
            return begin.isBefore(end)
                    ? Stream.of()
                    : Stream.of("from " + from + " is not before to " + to + "; the earlier day comes first");
        } catch (DateTimeParseException e) {
            return Stream.of("'" + e.getParsedString() + "' is no day; 1998-02-25 would be, or nothing");
        }
    }

    private static List<String> wrong(File file, Function<Table.Row, Stream<String>> check) {
        return file.rows().stream()
                .flatMap(row -> check.apply(row).map(what -> row.where() + ": " + what))
                .toList();
    }

    private static Stream<String> codes(File file, Table.Row row) {
        return switch (file) {
            case AGENTS -> Stream.of();
            case AMBIGUOUS ->
                Stream.concat(
                        Stream.of(row.cell(3)).filter(code -> !"-".equals(code)),
                        "with".equals(row.cell(1)) ? row.list(2).stream() : Stream.of());
            case EPITHETS -> Stream.concat(row.list(0).stream(), row.list(1).stream());
            default -> row.list(0).stream();
        };
    }

    private static Set<String> codes(File file) {
        return file.rows().stream().map(row -> row.cell(0)).collect(toCollection(TreeSet::new));
    }

    private static Set<String> countryCodes() {
        return lines("/event/country-codes.tsv").stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.substring(0, line.indexOf('\t')))
                .collect(toCollection(TreeSet::new));
    }

    private static List<String> lines(String resource) {
        try (InputStream in = LexiconFilesTest.class.getResourceAsStream(resource)) {
            assertThat(in).as("%s on the class path", resource).isNotNull();
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
