package dev.entente.wire;

import dev.entente.event.CameoTable;
import dev.entente.event.CodedEvent;
import dev.entente.event.Mention;
import java.io.IOException;

/** A mention as stores and internal topics hold it; well under 16 KiB. */
public final class MentionJson extends JsonForm<Mention> {

    private final JsonForm<CodedEvent> event;

    public MentionJson(CameoTable cameos) {
        super("mention");
        this.event = CodedEventJson.compact(cameos);
    }

    @Override
    void write(JsonWriter out, Mention mention) throws IOException {
        out.object("event", event, mention.event());
        out.number("ordinal", mention.ordinal());
        out.time("reported", mention.reported());
        out.text("publisher", mention.publisher());
        out.text("url", mention.url());
        out.text("textHash", mention.textHash());
    }

    @Override
    Mention read(JsonFields in) {
        return new Mention(
                in.object("event", event),
                in.count("ordinal"),
                in.time("reported"),
                in.optionalText("publisher"),
                in.optionalText("url"),
                in.text("textHash"));
    }
}
