package dev.entente.cli.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares, rounded to three places. */
final class Rates {

    private static final int PLACES = 3;
    private static final double LEAST = 1e-9;

    private Rates() {}

    static double rounded(double value) {
        return rounded(value, PLACES);
    }

    /** To the nearest, of the number as it is stored; a tie goes to the even digit. */
    static double rounded(double value, int places) {
        return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).doubleValue();
    }

    /** A part of a whole; 0 of nothing. */
    static double share(double part, double whole) {
        return part / Math.max(1, whole);
    }

    /** Precision, recall and F1 of right, false and missed. */
    static ObjectNode found(int right, int wrong, int missed) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("precision", rounded(share(right, right + wrong)));
        node.put("recall", rounded(share(right, right + missed)));
        node.put("f1", f1(right, wrong, missed));
        return node;
    }

    static double f1(int right, int wrong, int missed) {
        double precision = share(right, right + wrong);
        double recall = share(right, right + missed);
        return rounded(2 * precision * recall / Math.max(LEAST, precision + recall));
    }
}
