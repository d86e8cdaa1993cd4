package dev.entente.coding;

import dev.entente.event.CodedEvent;
import java.util.List;

/**
 * What the coder read in an item.
 *
 * @param events in the order of the text
 * @param partiesLeftOut parties over the {@value #MAX_PARTIES} that a sentence may have
 */
public record Coding(List<CodedEvent> events, int partiesLeftOut) {

    /** The most parties that a sentence may have; what is over is counted and left out. */
    public static final int MAX_PARTIES = 12;

    public Coding {
        events = List.copyOf(events);
        if (partiesLeftOut < 0) {
            throw new IllegalArgumentException("parties left out: " + partiesLeftOut + " is negative");
        }
    }
}
