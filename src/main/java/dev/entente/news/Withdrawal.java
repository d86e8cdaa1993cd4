package dev.entente.news;

import static java.util.Objects.requireNonNull;

/**
 * An item is taken back: none of its events count any longer, unless a later version brings it back.
 *
 * @param id the item
 * @param version the version that withdraws it; where it says no time, the end of time, so that it counts over every
 *     content of its number
 * @param last true where no version can come after it (a record without a value)
 */
public record Withdrawal(String id, ItemVersion version, boolean last) implements NewsReport {

    public Withdrawal {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
    }

    @Override
    public String contentHash() {
        return "";
    }
}
