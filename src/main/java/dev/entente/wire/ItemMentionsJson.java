package dev.entente.wire;

import dev.entente.event.CameoTable;
import dev.entente.event.Mention;
import dev.entente.event.Relationship;
import dev.entente.record.ItemMentions;
import java.io.IOException;

/** All that an item says of a relationship, on its way to the relationship's record. */
public final class ItemMentionsJson extends JsonForm<ItemMentions> {

    private final JsonForm<Mention> mention;

    public ItemMentionsJson(CameoTable cameos) {
        super("mentions of an item");
        this.mention = new MentionJson(cameos);
    }

    @Override
    void write(JsonWriter out, ItemMentions item) throws IOException {
        out.text("relationship", item.relationship().toString());
        out.text("itemId", item.itemId());
        out.objects("mentions", mention, item.mentions());
    }

    @Override
    ItemMentions read(JsonFields in) {
        return new ItemMentions(
                in.value("relationship", Relationship::parse), in.text("itemId"), in.objects("mentions", mention));
    }
}
