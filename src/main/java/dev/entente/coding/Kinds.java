package dev.entente.coding;

import dev.entente.event.Cameo;
import dev.entente.event.Kind;
import dev.entente.lexicon.Frame;
import java.util.Optional;

/** The kinds of act. */
final class Kinds {

    private Kinds() {}

    /** The kind of engagement that a code of an act as done tells of. */
    static Optional<Kind> of(String code) {
        return switch (code) {
            case "040", "041", "044", "046", "036" -> Optional.of(Kind.TALKS);
            case "042", "043" -> Optional.of(Kind.VISIT);
            case "057" -> Optional.of(Kind.AGREEMENT);
            default -> Optional.empty();
        };
    }

    /** The kind of engagement that a code tells of in a frame: families who meet are reunited. */
    static Optional<Kind> of(String code, Frame frame) {
        return frame.types().contains(Frame.FAMILY) ? Optional.of(Kind.REUNION) : of(code);
    }

    /** The kind of what is no engagement. */
    static Kind plain(Cameo cameo) {
        return cameo.root().equals("01")
                ? Kind.STATEMENT
                : cameo.ploverType().orElseThrow().kind();
    }
}
