package dev.entente.record;

import dev.entente.event.CameoTable;
import dev.entente.event.Mention;
import dev.entente.event.Relationship;
import java.util.ArrayList;
import java.util.List;

/** All that an item says of a relationship, in bytes: on its way to the relationship's record. */
public final class ItemMentionsBytes extends BinaryForm<ItemMentions> {

    private final BinaryForm<Mention> mention;

    public ItemMentionsBytes(CameoTable cameos) {
        super("mentions of an item");
        this.mention = new MentionBytes(cameos);
    }

    @Override
    void write(ByteWriter out, ItemMentions item) {
        out.text(item.relationship().toString()).text(item.itemId());
        writeAll(out, mention, item.mentions());
    }

    @Override
    ItemMentions read(ByteReader in) {
        Relationship relationship = Relationship.parse(in.text());
        return new ItemMentions(relationship, in.text(), readAll(in, mention));
    }

    static void writeAll(ByteWriter out, BinaryForm<Mention> form, List<Mention> mentions) {
        out.int32(mentions.size());
        mentions.forEach(mention -> form.write(out, mention));
    }

    static List<Mention> readAll(ByteReader in, BinaryForm<Mention> form) {
        List<Mention> mentions = new ArrayList<>();
        for (int left = in.int32(); left > 0; left--) {
            mentions.add(form.read(in));
        }
        return mentions;
    }
}
