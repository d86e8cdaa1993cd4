package dev.entente.event;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A CAMEO code with all that follows from it.
 *
 * @param code two to four digits
 * @param name its name in the CAMEO codebook
 * @param ploverType the PLOVER type; none for statements (root 01)
 * @param mode the PLOVER mode
 * @param contexts PLOVER contexts, sorted
 * @param quadClass 0 neutral, 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
 * @param goldsteinTenths Goldstein scale in tenths, -100 to 100
 */
public record Cameo(
        String code,
        String name,
        Optional<PloverType> ploverType,
        Optional<String> mode,
        List<String> contexts,
        int quadClass,
        int goldsteinTenths) {

    public Cameo {
        requireNonNull(code, "code");
        requireNonNull(name, "name");
        requireNonNull(ploverType, "ploverType");
        requireNonNull(mode, "mode");
        contexts = List.copyOf(contexts);
        if (quadClass < 0 || quadClass > 4) {
            throw new IllegalArgumentException("CAMEO " + code + ": quad class " + quadClass + " is not 0 to 4");
        }
        if (goldsteinTenths < -100 || goldsteinTenths > 100) {
            throw new IllegalArgumentException(
                    "CAMEO " + code + ": Goldstein " + goldsteinTenths + " tenths is not -100 to 100");
        }
    }

    /** The first two digits. */
    public String root() {
        return code.substring(0, 2);
    }
}
