package dev.entente.wire;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What keeps several pipelines on one cluster apart: a prefix of output topics, application id, group and state
 * directory.
 *
 * @param name 1 to 40 of {@code a-z}, {@code 0-9} and {@code -}, and no first word of a topic; absent for the pipeline
 *     without a prefix
 */
public record Namespace(Optional<String> name) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Set<String> TAKEN = Set.of("news", "events", "engagements", "relations");

    public Namespace {
        name.ifPresent(Namespace::check);
    }

    /** The namespace without a prefix. */
    public static Namespace none() {
        return new Namespace(Optional.empty());
    }

    /** @throws IllegalArgumentException where the name is malformed or the first word of a topic */
    public static Namespace of(String name) {
        return new Namespace(Optional.of(name));
    }

    private static void check(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "namespace '" + name + "' has to be 1 to 40 small letters, digits and hyphens");
        }
        if (TAKEN.contains(name)) {
            throw new IllegalArgumentException(
                    "namespace '" + name + "' is the first word of topics without a namespace");
        }
    }

    /** {@code topic} in this namespace: {@code N.topic}, or the topic itself. */
    public String prefix(String topic) {
        return name.map(prefix -> prefix + "." + topic).orElse(topic);
    }
}
