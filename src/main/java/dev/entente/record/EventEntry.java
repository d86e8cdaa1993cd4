package dev.entente.record;

import dev.entente.event.PloverType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is kept of a live event: what it was last said to be, and what it adds to the relationship's sums.
 *
 * @param fingerprint hash of all that was last handed out of it, as 32 hex digits
 * @param reported the earliest live report
 * @param mentions number of live mentions
 * @param sources number of distinct sources
 * @param texts number of distinct texts
 * @param type the PLOVER type of the representative mention
 * @param quadClass its quad class
 * @param tenths its Goldstein score in tenths
 */
record EventEntry(
        String fingerprint,
        Instant reported,
        int mentions,
        int sources,
        int texts,
        Optional<PloverType> type,
        int quadClass,
        int tenths) {

    private static final List<Optional<PloverType>> TYPES = Stream.concat(
                    Stream.of(Optional.<PloverType>empty()),
                    Stream.of(PloverType.values()).map(Optional::of))
            .toList();
    /** Bytes of the hash that stands for a value in the stores. */
    static final int HASH_BYTES = 16;

    private static final int FINGERPRINT = 2 * HASH_BYTES;

    byte[] write() {
        return new ByteWriter()
                .instant(reported)
                .ascii(fingerprint)
                .int32(mentions)
                .int32(sources)
                .int32(texts)
                .choice(TYPES, type)
                .octet(quadClass)
                .int32(tenths)
                .done();
    }

    /** The beginning of an entry, which says when the event was first reported. */
    static byte[] writeReported(Instant reported) {
        return new ByteWriter().instant(reported).done();
    }

    /** Of an entry, or its beginning. */
    static Instant readReported(byte[] bytes) {
        return new ByteReader(bytes).instant();
    }

    static EventEntry read(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        Instant reported = in.instant();
        String fingerprint = in.ascii(FINGERPRINT);
        int mentions = in.int32();
        int sources = in.int32();
        int texts = in.int32();
        Optional<PloverType> type = in.choice(TYPES);
        int quadClass = in.octet();
        return new EventEntry(fingerprint, reported, mentions, sources, texts, type, quadClass, in.int32());
    }
}
