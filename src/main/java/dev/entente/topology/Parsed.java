package dev.entente.topology;

import dev.entente.news.NewsReport;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;

/** What became of a record of the input topic. */
sealed interface Parsed {

    /** It could be read. */
    record Read(NewsReport report) implements Parsed {}

    /**
     * It could not; the reason stands in the record's headers.
     *
     * @param value as it came; absent where there was none, or where it is too long for the topic of rejected records:
     *     it came compressed, and stands where its headers say
     */
    record Rejected(Optional<Bytes> value) implements Parsed {

        /** The topic takes 5 MiB, with room for key and headers. */
        private static final int MAX_BYTES = (5 * 1024 - 64) * 1024;

        /** @param value null where the record has none */
        static Rejected of(byte[] value) {
            return new Rejected(Optional.ofNullable(value)
                    .filter(bytes -> bytes.length <= MAX_BYTES)
                    .map(Bytes::wrap));
        }

        /** The value as it came, for the sink. */
        byte[] raw() {
            return value.map(Bytes::get).orElse(null);
        }
    }
}
