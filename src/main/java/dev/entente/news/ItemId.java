package dev.entente.news;

import java.util.Optional;

/** What an item id may be: 1 to 512 characters, none of them a control character, not all of them blank. */
final class ItemId {

    static final int MAX_CHARACTERS = 512;

    private ItemId() {}

    /** What is wrong with an id; empty where nothing is. */
    static Optional<String> fault(String id) {
        if (id.isBlank()) {
            return Optional.of("is blank; it needs 1 to " + MAX_CHARACTERS + " characters");
        }
        int length = id.codePointCount(0, id.length());
        if (length > MAX_CHARACTERS) {
            return Optional.of("has " + length + " characters; it may have at most " + MAX_CHARACTERS);
        }
        return id.codePoints()
                .filter(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)
                .mapToObj(c -> String.format(
                        "has the character U+%04X; an id may have no control characters and no halves of characters",
                        c))
                .findFirst();
    }
}
