package dev.entente.news;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What all versions of ninjs (News in JSON, <a href="https://www.iptc.org/std/ninjs/userguide/">IPTC</a>) have in
 * common. Names are lower case up to 2.x and camel case since 3.0; both spellings are read in each.
 *
 * <p>{@code published} is {@code firstCreated}, else {@code contentCreated}, else {@code versionCreated}: a revised
 * item still says "Thursday" of the week in which it was written, and its report does not move. {@code withheld} and
 * {@code canceled} are withdrawals. The publisher is the first there of {@code copyrightHolder}, {@code infoSource(s)},
 * {@code provider} and {@code source}.
 */
final class Ninjs {

    private Ninjs() {}

    /** Whether an item has one of these fields, and its id where ninjs has it. */
    static boolean claims(JsonNode item, String... names) {
        if (item.has("id") && !item.has("uri") && !item.has("guid")) {
            return false;
        }
        for (String name : names) {
            if (item.has(name)) {
                return true;
            }
        }
        return false;
    }

    static Draft draft(JsonNode item, Field title, Field text, boolean html) {
        return new Draft(
                Field.of(item, "uri", "guid"),
                Field.of(item, "version"),
                Field.of(item, "versionCreated", "versioncreated"),
                Field.of(item, "pubStatus", "pubstatus"),
                title,
                text,
                html,
                Field.of(
                        item,
                        "firstCreated",
                        "firstcreated",
                        "contentCreated",
                        "contentcreated",
                        "versionCreated",
                        "versioncreated"),
                Names.first(
                        item,
                        "copyrightHolder",
                        "copyrightholder",
                        "infoSources",
                        "infosources",
                        "infoSource",
                        "infosource",
                        "provider",
                        "source"),
                url(item),
                Field.of(item, "language"));
    }

    private static Field url(JsonNode item) {
        Field url = Field.of(item, "url");
        Field uri = Field.of(item, "uri");
        boolean isAddress = uri.text()
                .filter(text -> text.startsWith("http://") || text.startsWith("https://"))
                .isPresent();
        return url.isAbsent() && isAddress ? uri : url;
    }
}
