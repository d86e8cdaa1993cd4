package dev.entente.cli.evaluate;

import java.util.Map;

/** The five classes of events that sentences are sorted into: 0 none or neutral, then cooperation and conflict. */
final class Classes {

    /** Neutral, or no event. */
    static final int NONE = 0;

    /** Material conflict: all that is in no table. */
    private static final int MATERIAL_CONFLICT = 4;

    private static final Map<String, Integer> BY_ROOT = Map.of(
            "AGREE",
            1,
            "CONSULT",
            1,
            "SUPPORT",
            1,
            "COOPERATE",
            2,
            "AID",
            2,
            "YIELD",
            2,
            "REQUEST",
            3,
            "ACCUSE",
            3,
            "REJECT",
            3,
            "THREATEN",
            3);

    /** By the first two digits of a CAMEO code, from 01. */
    private static final int[] BY_CAMEO = {0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 3};

    private Classes() {}

    /** The class of a PLOVER type. */
    static int ofRoot(String root) {
        return BY_ROOT.getOrDefault(root, MATERIAL_CONFLICT);
    }

    /** The class of a CAMEO code by its first two digits; -1 where it has none. */
    static int ofCameo(String code) {
        if (code.isEmpty() || !code.substring(0, Math.min(2, code.length())).matches("[0-9]{1,2}")) {
            return -1;
        }
        int root = Integer.parseInt(code.substring(0, Math.min(2, code.length())));
        return root >= 1 && root <= BY_CAMEO.length ? BY_CAMEO[root - 1] : MATERIAL_CONFLICT;
    }
}
