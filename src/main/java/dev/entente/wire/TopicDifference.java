package dev.entente.wire;

import java.util.Map;

/** In what a topic on a cluster is not as it has to be. */
public sealed interface TopicDifference {

    /** The topic that differs. */
    TopicSpec topic();

    /** True where the pipeline cannot do its work with the topic as it is. */
    boolean matters();

    /** True where the topic can be made right without losing anything. */
    boolean canBeApplied();

    /** One line that says which topic and what is wrong with it, without a full stop. */
    String describe();

    /** There is no such topic. */
    record Missing(TopicSpec topic) implements TopicDifference {

        @Override
        public boolean matters() {
            return true;
        }

        @Override
        public boolean canBeApplied() {
            return !topic.hasAnyShape();
        }

        @Override
        public String describe() {
            return "topic '" + topic.name() + "' is missing";
        }
    }

    /** It has another number of partitions, so that keys would stand elsewhere than subscribers look for them. */
    record OtherPartitions(TopicSpec topic, int found) implements TopicDifference {

        @Override
        public boolean matters() {
            return true;
        }

        /** Adding partitions would move keys away from their history. */
        @Override
        public boolean canBeApplied() {
            return false;
        }

        @Override
        public String describe() {
            return "topic '" + topic.name() + "' has " + found + " partitions; it has to have " + topic.partitions()
                    + ", which cannot be changed later";
        }
    }

    /** A configuration has another value. */
    record OtherConfig(TopicSpec topic, String config, String found) implements TopicDifference {

        private static final Map<String, Long> NO_LIMIT = Map.of("retention.ms", -1L);

        public String wanted() {
            return topic.configs().get(config);
        }

        /** Another clean-up policy, records kept for less time, or smaller records. */
        @Override
        public boolean matters() {
            return switch (config) {
                case "cleanup.policy" -> true;
                case "retention.ms", "max.message.bytes" -> isLess();
                default -> false;
            };
        }

        private boolean isLess() {
            return found.isEmpty() || limit(found) < limit(wanted());
        }

        private long limit(String value) {
            long number = Long.parseLong(value);
            return NO_LIMIT.getOrDefault(config, Long.MIN_VALUE) == number ? Long.MAX_VALUE : number;
        }

        @Override
        public boolean canBeApplied() {
            return true;
        }

        @Override
        public String describe() {
            return "topic '" + topic.name() + "' has " + config + "=" + found + "; it has to be " + wanted();
        }
    }
}
