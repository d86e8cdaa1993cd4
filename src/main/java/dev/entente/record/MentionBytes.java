package dev.entente.record;

import static java.util.Objects.requireNonNull;

import dev.entente.event.Actor;
import dev.entente.event.CameoTable;
import dev.entente.event.CodedEvent;
import dev.entente.event.EventDate;
import dev.entente.event.Kind;
import dev.entente.event.Mention;
import dev.entente.event.Passage;
import dev.entente.event.Phase;
import dev.entente.event.Place;
import dev.entente.event.Relationship;
import dev.entente.event.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A mention in bytes. */
public final class MentionBytes extends BinaryForm<Mention> {

    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<Phase> PHASES = List.of(Phase.values());
    private static final List<Role> ROLES = List.of(Role.values());
    private static final List<EventDate.Precision> PRECISIONS = List.of(EventDate.Precision.values());

    private final CameoTable cameos;

    /** @param cameos the CAMEO codes, of which only the codes are written */
    public MentionBytes(CameoTable cameos) {
        super("mention");
        this.cameos = requireNonNull(cameos, "cameos");
    }

    @Override
    void write(ByteWriter out, Mention mention) {
        CodedEvent event = mention.event();
        out.text(event.itemId()).int32(mention.ordinal()).instant(mention.reported());
        optional(out, mention.publisher(), ByteWriter::text);
        optional(out, mention.url(), ByteWriter::text);
        out.text(mention.textHash());
        out.text(mention.relationship().toString());
        out.octet(event.main() ? 1 : 0).octet(event.reciprocal() ? 1 : 0);
        out.text(event.happening()).choice(KINDS, event.kind());
        optional(out, event.phase(), (to, phase) -> to.choice(PHASES, phase));
        write(out, event.source());
        optional(out, event.target(), MentionBytes::write);
        optional(out, event.host(), MentionBytes::write);
        out.text(event.cameo().code());
        optional(out, event.date(), MentionBytes::write);
        optional(out, event.dateText(), ByteWriter::text);
        optional(out, event.place(), (to, place) -> {
            optional(to, place.country(), ByteWriter::text);
            to.text(place.name());
        });
        optional(out, event.format(), ByteWriter::text);
        optional(out, event.firstSince(), MentionBytes::write);
        Passage passage = event.passage();
        out.octet(event.confidence())
                .text(passage.sentence())
                .int32(passage.begin())
                .int32(passage.end())
                .text(passage.rule());
    }

    @Override
    Mention read(ByteReader in) {
        String itemId = in.text();
        int ordinal = in.int32();
        var reported = in.instant();
        Optional<String> publisher = optional(in, ByteReader::text);
        Optional<String> url = optional(in, ByteReader::text);
        String textHash = in.text();
        return new Mention(event(itemId, in), ordinal, reported, publisher, url, textHash);
    }

    /** Reads the fields in the order in which they were written, which is that of the arguments. */
    private CodedEvent event(String itemId, ByteReader in) {
        Relationship relationship = Relationship.parse(in.text());
        boolean main = in.octet() == 1;
        boolean reciprocal = in.octet() == 1;
        return new CodedEvent(
                itemId,
                main,
                Optional.empty(),
                Optional.of(relationship),
                in.text(),
                in.choice(KINDS),
                optional(in, from -> from.choice(PHASES)),
                reciprocal,
                actor(in),
                optional(in, MentionBytes::actor),
                optional(in, MentionBytes::actor),
                cameos.get(in.text()),
                optional(in, MentionBytes::date),
                optional(in, ByteReader::text),
                optional(in, MentionBytes::place),
                optional(in, ByteReader::text),
                optional(in, MentionBytes::date),
                in.octet(),
                new Passage(in.text(), in.int32(), in.int32(), in.text()));
    }

    private static void write(ByteWriter out, Actor actor) {
        optional(out, actor.country(), ByteWriter::text);
        optional(out, actor.org(), ByteWriter::text);
        optional(out, actor.role(), (to, role) -> to.choice(ROLES, role));
        out.text(actor.name()).text(actor.text());
    }

    private static Actor actor(ByteReader in) {
        return new Actor(
                optional(in, ByteReader::text),
                optional(in, ByteReader::text),
                optional(in, from -> from.choice(ROLES)),
                in.text(),
                in.text());
    }

    private static void write(ByteWriter out, EventDate date) {
        out.choice(PRECISIONS, date.precision()).day(date.first());
    }

    private static EventDate date(ByteReader in) {
        EventDate.Precision precision = in.choice(PRECISIONS);
        return new EventDate(in.day(), precision);
    }

    private static Place place(ByteReader in) {
        return new Place(optional(in, ByteReader::text), in.text());
    }

    private static <T> void optional(ByteWriter out, Optional<T> value, BiConsumer<ByteWriter, T> write) {
        out.octet(value.isPresent() ? 1 : 0);
        value.ifPresent(present -> write.accept(out, present));
    }

    private static <T> Optional<T> optional(ByteReader in, Function<ByteReader, T> read) {
        return in.octet() == 1 ? Optional.of(read.apply(in)) : Optional.empty();
    }
}
