package dev.entente.record;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;

/**
 * What decides which version of an item counts: the greatest does.
 *
 * <p>The order is total: the final withdrawal (a record without a value) over all else, then the version's number, its
 * time, withdrawal over content, and the hash of the content.
 *
 * @param last true for the final withdrawal
 * @param number the version as a number, else 0
 * @param time the version's time
 * @param withdrawn true where this version takes the item back
 * @param contentHash hash of what the version says; empty for a withdrawal
 */
public record VersionKey(boolean last, long number, Instant time, boolean withdrawn, String contentHash)
        implements Comparable<VersionKey> {

    private static final Comparator<VersionKey> ORDER = Comparator.comparing(VersionKey::last)
            .thenComparingLong(VersionKey::number)
            .thenComparing(VersionKey::time)
            .thenComparing(VersionKey::withdrawn)
            .thenComparing(VersionKey::contentHash);

    public VersionKey {
        requireNonNull(time, "time");
        requireNonNull(contentHash, "contentHash");
        if (last && !withdrawn) {
            throw new IllegalArgumentException("the final version of an item is a withdrawal");
        }
    }

    @Override
    public int compareTo(VersionKey other) {
        return ORDER.compare(this, other);
    }

    ByteWriter write(ByteWriter out) {
        return out.octet(last ? 1 : 0)
                .int64(number)
                .instant(time)
                .octet(withdrawn ? 1 : 0)
                .text(contentHash);
    }

    static VersionKey read(ByteReader in) {
        boolean last = in.octet() == 1;
        long number = in.int64();
        Instant time = in.instant();
        boolean withdrawn = in.octet() == 1;
        return new VersionKey(last, number, time, withdrawn, in.text());
    }
}
