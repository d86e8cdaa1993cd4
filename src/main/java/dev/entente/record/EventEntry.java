package dev.entente.record;

import dev.entente.event.CodedEvent;
import dev.entente.event.Event;
import dev.entente.event.PloverType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is kept of a live event: what it was last said to be, what it adds to the relationship's sums, and what is told
 * where it is listed.
 *
 * @param fingerprint stands for what was last published of it
 * @param reported the earliest live report
 * @param mentions number of live mentions
 * @param sources number of distinct sources
 * @param texts number of distinct texts
 * @param cameo the CAMEO code of the representative mention
 * @param type its PLOVER type
 * @param quadClass its quad class
 * @param tenths its Goldstein score in tenths
 * @param told the place and format that it tells
 */
record EventEntry(
        Digest fingerprint,
        Instant reported,
        int mentions,
        int sources,
        int texts,
        String cameo,
        Optional<PloverType> type,
        int quadClass,
        int tenths,
        Traits told) {

    private static final List<Optional<PloverType>> TYPES = Stream.concat(
                    Stream.of(Optional.<PloverType>empty()),
                    Stream.of(PloverType.values()).map(Optional::of))
            .toList();

    /** Of an event of which nothing was published. */
    private static final Digest UNPUBLISHED = new Digest(0, 0);

    /** What is to be kept of an event, but for what is published of it. */
    static EventEntry of(Event event) {
        CodedEvent said = event.representative().event();
        return new EventEntry(
                UNPUBLISHED,
                event.reported(),
                event.mentions(),
                event.sources(),
                event.independentTexts(),
                said.cameo().code(),
                said.cameo().ploverType(),
                said.cameo().quadClass(),
                said.cameo().goldsteinTenths(),
                Traits.of(said));
    }

    EventEntry unpublished() {
        return publishedAs(UNPUBLISHED);
    }

    EventEntry publishedAs(Digest published) {
        return new EventEntry(published, reported, mentions, sources, texts, cameo, type, quadClass, tenths, told);
    }

    /** The row of the event in the state of its relationship. */
    EventSummary summary(Mark mark) {
        Claim claim = mark.claim();
        Direction direction = claim.act().direction();
        return new EventSummary(
                mark.id(),
                claim.act().kind(),
                claim.act().phase(),
                direction == Direction.RECIPROCAL,
                direction.source(claim.relationship()),
                direction.target(claim.relationship()),
                cameo,
                claim.date(),
                told.place(),
                told.format(),
                mark.reported());
    }

    byte[] write() {
        ByteWriter out = fingerprint
                .write(new ByteWriter().instant(reported))
                .int32(mentions)
                .int32(sources)
                .int32(texts)
                .text(cameo)
                .choice(TYPES, type)
                .octet(quadClass)
                .int32(tenths);
        return told.write(out).done();
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
        Digest fingerprint = Digest.read(in);
        return new EventEntry(
                fingerprint,
                reported,
                in.int32(),
                in.int32(),
                in.int32(),
                in.text(),
                in.choice(TYPES),
                in.octet(),
                in.int32(),
                Traits.read(in));
    }
}
