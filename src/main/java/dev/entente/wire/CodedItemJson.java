package dev.entente.wire;

import dev.entente.event.CameoTable;
import dev.entente.event.Mention;
import dev.entente.record.CodedItem;
import dev.entente.record.VersionKey;
import java.io.IOException;

/** A coded item on its way to the version ledger. */
public final class CodedItemJson extends JsonForm<CodedItem> {

    private final JsonForm<Mention> mention;

    public CodedItemJson(CameoTable cameos) {
        super("coded item");
        this.mention = new MentionJson(cameos);
    }

    @Override
    void write(JsonWriter out, CodedItem item) throws IOException {
        out.text("itemId", item.itemId());
        VersionKey version = item.version();
        out.flag("last", version.last());
        out.number("number", version.number());
        out.time("time", version.time());
        out.flag("withdrawn", version.withdrawn());
        out.text("contentHash", version.contentHash());
        out.objects("mentions", mention, item.mentions());
    }

    @Override
    CodedItem read(JsonFields in) {
        VersionKey version = new VersionKey(
                in.flag("last"), in.number("number"), in.time("time"), in.flag("withdrawn"), in.text("contentHash"));
        return new CodedItem(in.text("itemId"), version, in.objects("mentions", mention));
    }
}
