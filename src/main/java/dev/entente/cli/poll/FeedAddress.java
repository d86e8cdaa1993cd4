package dev.entente.cli.poll;

import dev.entente.cli.CommandFailure;
import java.net.URI;
import java.net.URISyntaxException;

/** Addresses that are fetched from. */
final class FeedAddress {

    private FeedAddress() {}

    /** @throws CommandFailure where it is none of HTTP */
    static URI of(String typed) {
        try {
            URI address = new URI(typed.strip());
            boolean http =
                    "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            if (http && address.getHost() != null && address.getRawUserInfo() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw CommandFailure.usage(
                "'" + typed + "' is no address of a feed; it has to begin with http:// or https:// and a host");
    }
}
