package dev.entente.record;

import dev.entente.event.CameoTable;
import dev.entente.event.Mention;

/** A coded version of an item, in bytes: on its way to the ledger. */
public final class CodedItemBytes extends BinaryForm<CodedItem> {

    private final BinaryForm<Mention> mention;

    public CodedItemBytes(CameoTable cameos) {
        super("coded item");
        this.mention = new MentionBytes(cameos);
    }

    @Override
    void write(ByteWriter out, CodedItem item) {
        item.version().write(out.text(item.itemId()));
        ItemMentionsBytes.writeAll(out, mention, item.mentions());
    }

    @Override
    CodedItem read(ByteReader in) {
        String itemId = in.text();
        return new CodedItem(itemId, VersionKey.read(in), ItemMentionsBytes.readAll(in, mention));
    }
}
