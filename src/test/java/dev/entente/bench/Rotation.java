package dev.entente.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts other countries for those that a text or an event tells of: by step n, each country of the list becomes the n-th
 * after it, so that other pairs meet and no two countries become one.
 */
final class Rotation {

    private static final String UNITED_STATES = "the United States";

    /** Code, name, adjective. */
    private static final List<List<String>> COUNTRIES = List.of(
            List.of("USA", UNITED_STATES, "American"),
            List.of("CHN", "China", "Chinese"),
            List.of("FRA", "France", "French"),
            List.of("IRN", "Iran", "Iranian"),
            List.of("JPN", "Japan", "Japanese"),
            List.of("KEN", "Kenya", "Kenyan"),
            List.of("RUS", "Russia", "Russian"),
            List.of("ETH", "Ethiopia", "Ethiopian"),
            List.of("ISR", "Israel", "Israeli"),
            List.of("UKR", "Ukraine", "Ukrainian"),
            List.of("EGY", "Egypt", "Egyptian"),
            List.of("DEU", "Germany", "German"),
            List.of("YEM", "Yemen", "Yemeni"),
            List.of("MEX", "Mexico", "Mexican"),
            List.of("IND", "India", "Indian"),
            List.of("BLR", "Belarus", "Belarusian"),
            List.of("NGA", "Nigeria", "Nigerian"),
            List.of("VNM", "Vietnam", "Vietnamese"),
            List.of("CUB", "Cuba", "Cuban"),
            List.of("SYR", "Syria", "Syrian"),
            List.of("COL", "Colombia", "Colombian"),
            List.of("ITA", "Italy", "Italian"),
            List.of("PAK", "Pakistan", "Pakistani"),
            List.of("BRA", "Brazil", "Brazilian"),
            List.of("NOR", "Norway", "Norwegian"),
            List.of("HTI", "Haiti", "Haitian"),
            List.of("POL", "Poland", "Polish"),
            List.of("IRQ", "Iraq", "Iraqi"),
            List.of("TUR", "Turkey", "Turkish"),
            List.of("SDN", "Sudan", "Sudanese"),
            List.of("CAN", "Canada", "Canadian"));

    private static final Pattern FORMS;
    private static final Map<String, int[]> PLACES = new HashMap<>();
    private static final Map<String, Integer> CODES = new HashMap<>();

    static {
        List<String> forms =
                new ArrayList<>(List.of("(?:[Tt]he )?United States(?: of America)?", "(?:[Tt]he )?U\\.S\\."));
        for (int country = 0; country < COUNTRIES.size(); country++) {
            CODES.put(COUNTRIES.get(country).get(0), country);
            for (int form = 1; form <= 2; form++) {
                PLACES.put(COUNTRIES.get(country).get(form), new int[] {country, form});
                forms.add(COUNTRIES.get(country).get(form));
            }
        }
        FORMS = Pattern.compile("\\b(?:" + String.join("|", forms) + ")(?!\\w)");
    }

    private final int step;

    Rotation(int step) {
        this.step = step % COUNTRIES.size();
    }

    /** The text with other countries. */
    String text(String text) {
        return FORMS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(other(found.group())));
    }

    private String other(String found) {
        int[] place = PLACES.getOrDefault(found, new int[] {0, 1});
        return COUNTRIES.get((place[0] + step) % COUNTRIES.size()).get(place[1]);
    }

    /** The code of the country that stands for this one; others stay as they are. */
    String code(String code) {
        Integer place = CODES.get(code);
        return place == null
                ? code
                : COUNTRIES.get((place + step) % COUNTRIES.size()).get(0);
    }
}
