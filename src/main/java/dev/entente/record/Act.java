package dev.entente.record;

import static java.util.Objects.requireNonNull;

import dev.entente.event.CodedEvent;
import dev.entente.event.Kind;
import dev.entente.event.Phase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is done in a relationship, whenever it is done.
 *
 * @param kind what it is
 * @param phase where the engagement stands; only for engagements
 * @param direction who does it
 */
public record Act(Kind kind, Optional<Phase> phase, Direction direction) {

    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<Optional<Phase>> PHASES = Stream.concat(
                    Stream.of(Optional.<Phase>empty()),
                    Stream.of(Phase.values()).map(Optional::of))
            .toList();
    private static final List<Direction> DIRECTIONS = List.of(Direction.values());

    public Act {
        requireNonNull(kind, "kind");
        requireNonNull(phase, "phase");
        requireNonNull(direction, "direction");
    }

    static Act of(CodedEvent event) {
        return new Act(event.kind(), event.phase(), Direction.of(event));
    }

    /** Three bytes. */
    ByteWriter write(ByteWriter out) {
        return out.choice(KINDS, kind).choice(PHASES, phase).choice(DIRECTIONS, direction);
    }

    static Act read(ByteReader in) {
        Kind kind = in.choice(KINDS);
        Optional<Phase> phase = in.choice(PHASES);
        return new Act(kind, phase, in.choice(DIRECTIONS));
    }
}
