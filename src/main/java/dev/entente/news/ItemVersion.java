package dev.entente.news;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Which version of an item this is. Of two versions the greater number counts, then the later time.
 *
 * @param number the version as a number, else 0
 * @param time the version's time; the epoch where the form has none
 */
public record ItemVersion(long number, Instant time) {

    public ItemVersion {
        requireNonNull(time, "time");
    }
}
