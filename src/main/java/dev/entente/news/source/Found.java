package dev.entente.news.source;

import static java.util.Objects.requireNonNull;

import dev.entente.news.NewsReader;
import dev.entente.news.NewsReport;
import dev.entente.news.Reading;
import dev.entente.news.Refusal;

/** What stands at a place of a source. */
public sealed interface Found permits Found.Item, Found.Refused, Found.Skipped {

    /** Where, in words: {@code line 12}. */
    String place();

    /** A news item, or the withdrawal of one. */
    final class Item implements Found {

        private final byte[] value;
        private final NewsReport report;
        private final String place;

        Item(byte[] value, NewsReport report, String place) {
            this.value = requireNonNull(value, "value");
            this.report = requireNonNull(report, "report");
            this.place = requireNonNull(place, "place");
        }

        /** The record: JSON as it came, or the plain form of what came otherwise. */
        public byte[] value() {
            return value;
        }

        /** What the record says, as the pipeline will read it. */
        public NewsReport report() {
            return report;
        }

        @Override
        public String place() {
            return place;
        }
    }

    /** Something that should be a news item and is none. */
    final class Refused implements Found {

        private final byte[] value;
        private final String kind;
        private final String reason;
        private final String place;

        /**
         * @param value the record that would be rejected; empty where it does not come so far
         * @param kind what is wrong, for machines: {@code no-text}
         * @param reason what is wrong, for people
         * @param place where
         */
        public Refused(byte[] value, String kind, String reason, String place) {
            this.value = requireNonNull(value, "value");
            this.kind = requireNonNull(kind, "kind");
            this.reason = requireNonNull(reason, "reason");
            this.place = requireNonNull(place, "place");
        }

        static Refused of(UnreadableSource failure, String place) {
            return new Refused(new byte[0], failure.kind(), failure.getMessage(), place);
        }

        /** The record that would be rejected; empty where it does not come so far. */
        public byte[] value() {
            return value;
        }

        /** What is wrong, for machines: {@code no-text}. */
        public String kind() {
            return kind;
        }

        /** What is wrong, for people. */
        public String reason() {
            return reason;
        }

        @Override
        public String place() {
            return place;
        }
    }

    /**
     * Something that is no news item and is not meant to be one: an image in an archive.
     *
     * @param what what it is, for a count
     * @param place where
     */
    record Skipped(String what, String place) implements Found {

        public Skipped {
            requireNonNull(what, "what");
            requireNonNull(place, "place");
        }
    }

    /** What a record is, as the pipeline will read it. */
    static Found of(NewsReader reader, byte[] value, String place) {
        Reading reading = reader.read(null, value);
        if (reading instanceof Refusal refusal) {
            return new Refused(value, refusal.kind().code(), refusal.reason(), place);
        }
        return new Item(value, (NewsReport) reading, place);
    }
}
