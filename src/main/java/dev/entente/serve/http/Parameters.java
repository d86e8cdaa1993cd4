package dev.entente.serve.http;

import static java.util.Objects.requireNonNull;

import dev.entente.event.CodeNames;
import dev.entente.event.Labelled;
import dev.entente.event.Relationship;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a request asks for, checked. Whatever is wrong with it is a {@link Problem} that names the parameter. */
final class Parameters {

    /** The longest list by commas. */
    private static final int LONGEST_LIST = 50;

    private static final int LONGEST_VALUE = 1000;
    private static final int USUAL_LIMIT = 50;
    private static final int GREATEST_LIMIT = 500;

    private final Map<String, List<String>> given;
    private final CodeNames names;
    private final Set<String> known = new HashSet<>();

    Parameters(Context request, CodeNames names) {
        this.given = request.queryParamMap();
        this.names = names;
    }

    /** @throws Problem where something was given that nobody asked for up to now */
    void refuseOthers() {
        for (String name : given.keySet()) {
            if (!known.contains(name) && !name.equals(Guard.PARAMETER)) {
                throw Problem.badRequest("there is no parameter '" + shortened(name) + "' here; there are "
                        + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    Optional<String> text(String name) {
        known.add(name);
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Problem.badRequest("parameter '" + name + "' was given " + values.size() + " times; once is enough");
        }
        Optional<String> value = values.stream().findFirst().filter(text -> !text.isBlank());
        if (value.filter(text -> text.length() > LONGEST_VALUE).isPresent()) {
            throw Problem.badRequest("parameter '" + name + "' is longer than " + LONGEST_VALUE + " characters");
        }
        return value;
    }

    Optional<LocalDate> day(String name) {
        return text(name).map(text -> {
            try {
                LocalDate day = LocalDate.parse(text);
                if (day.getYear() < 1 || day.getYear() > 9999) {
                    throw wrong(name, text, "a day like 2014-03-03");
                }
                return day;
            } catch (DateTimeException e) {
                throw wrong(name, text, "a day like 2014-03-03");
            }
        });
    }

    Optional<Relationship> relationship(String name) {
        return text(name)
                .map(text -> pair(text)
                        .orElseThrow(() -> wrong(name, text, "two codes with a hyphen between, like JPN-PRK")));
    }

    /** Two codes in either order. */
    static Optional<Relationship> pair(String text) {
        if (!text.matches("[A-Z]{3}-[A-Z]{3}") || text.startsWith(text.substring(4))) {
            return Optional.empty();
        }
        return Optional.of(Relationship.between(text.substring(0, 3), text.substring(4)));
    }

    /** The code of a country or an organisation that there is. */
    Optional<String> country(String name) {
        return text(name).map(text -> {
            if (!isCode(text, names)) {
                throw wrong(name, text, "the code of a country or an organisation, like JPN or UNO");
            }
            return text;
        });
    }

    static boolean isCode(String text, CodeNames names) {
        return text.matches("[A-Z]{3}") && !names.name(text).equals(text);
    }

    /** Values with commas between, each one of a closed choice. */
    List<String> choices(String name, Function<String, ? extends Labelled> of) {
        List<String> values = text(name).stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .distinct()
                .toList();
        if (values.size() > LONGEST_LIST) {
            throw Problem.badRequest("parameter '" + name + "' lists more than " + LONGEST_LIST + " values");
        }
        for (String value : values) {
            try {
                requireNonNull(of.apply(value), name);
            } catch (IllegalArgumentException e) {
                throw Problem.badRequest("parameter '" + name + "': " + shortened(e.getMessage()));
            }
        }
        return values;
    }

    /** One of some names. */
    String choice(String name, Set<String> choices, String usual) {
        return text(name)
                .map(text -> {
                    if (!choices.contains(text)) {
                        throw wrong(
                                name,
                                text,
                                "one of "
                                        + String.join(
                                                ", ", choices.stream().sorted().toList()));
                    }
                    return text;
                })
                .orElse(usual);
    }

    int limit() {
        return limit(USUAL_LIMIT, GREATEST_LIMIT);
    }

    int limit(int usual, int greatest) {
        return number("limit", 1, greatest).orElse(usual);
    }

    Optional<Integer> number(String name, int least, int greatest) {
        return text(name).map(text -> {
            if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > greatest) {
                throw wrong(name, text, "a whole number from " + least + " to " + greatest);
            }
            return Integer.parseInt(text);
        });
    }

    Optional<Double> fraction(String name) {
        return text(name).map(text -> {
            if (!text.matches("[01](\\.[0-9]{1,6})?") || Double.parseDouble(text) > 1) {
                throw wrong(name, text, "a number from 0 to 1, like 0.75");
            }
            return Double.valueOf(text);
        });
    }

    private static Problem wrong(String name, String value, String right) {
        return Problem.badRequest("parameter '" + name + "' is '" + shortened(value) + "'; it has to be " + right);
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
