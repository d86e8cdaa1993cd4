package dev.entente.record;

import static java.util.Objects.requireNonNull;

import dev.entente.event.Mention;
import java.time.Instant;
import java.util.Comparator;

/**
 * A mention as its claim counts it: where it is kept, where it stands among the claim's mentions, and what is counted
 * distinct over them.
 *
 * @param reported when its item was published
 * @param itemId the item
 * @param begin offset of its sentence
 * @param ordinal its place among the item's mentions
 * @param confidence in hundredths
 * @param source stands for who is behind it
 * @param text stands for the item's text
 */
record Report(Instant reported, String itemId, int begin, int ordinal, int confidence, Digest source, Digest text) {

    /** The order of evidence. */
    static final Comparator<Report> BY_TIME = Comparator.comparing(Report::reported)
            .thenComparing(Report::itemId)
            .thenComparingInt(Report::begin)
            .thenComparingInt(Report::ordinal);

    /** The greatest speaks for its claim. */
    static final Comparator<Report> BY_RANK = Comparator.comparingInt(Report::confidence)
            .thenComparing(Report::reported, Comparator.reverseOrder())
            .thenComparing(Report::itemId)
            .thenComparingInt(Report::begin)
            .thenComparingInt(Report::ordinal);

    Report {
        requireNonNull(reported, "reported");
        requireNonNull(itemId, "itemId");
        requireNonNull(source, "source");
        requireNonNull(text, "text");
    }

    static Report of(Mention mention) {
        return new Report(
                mention.reported(),
                mention.itemId(),
                mention.event().passage().begin(),
                mention.ordinal(),
                mention.event().confidence(),
                Digest.of(Source.of(mention)),
                Digest.of(mention.textHash()));
    }

    /** Sorts by time. */
    ByteWriter writeTime(ByteWriter out) {
        return writePlace(out.instant(reported));
    }

    /** Sorts by rank. */
    ByteWriter writeRank(ByteWriter out) {
        return writePlace(out.int32(confidence).instantFalling(reported));
    }

    private ByteWriter writePlace(ByteWriter out) {
        return out.text(itemId).int32(begin).int32(ordinal);
    }

    /** What {@link #writeTime} leaves out. */
    ByteWriter writeRest(ByteWriter out) {
        return text.write(source.write(out.octet(confidence)));
    }

    /** @param time what {@link #writeTime} wrote */
    static Report read(ByteReader time, ByteReader rest) {
        return new Report(
                time.instant(),
                time.text(),
                time.int32(),
                time.int32(),
                rest.octet(),
                Digest.read(rest),
                Digest.read(rest));
    }
}
