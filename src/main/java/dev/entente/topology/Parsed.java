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
     * @param value as it came; absent where there was none
     */
    record Rejected(Optional<Bytes> value) implements Parsed {

        /** The value as it came, for the sink. */
        byte[] raw() {
            return value.map(Bytes::get).orElse(null);
        }
    }
}
