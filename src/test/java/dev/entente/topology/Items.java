package dev.entente.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

/** News items in the plain form, for tests. */
final class Items {

    private Items() {}

    static byte[] item(String id, int version, String published, String source, String text) {
        return """
            {"id": "%s", "version": %d, "published": "%s", "source": "%s", "text": "%s"}""".formatted(id, version, published, source, text.replace("\n", "\\n"))
                .getBytes(UTF_8);
    }
}
