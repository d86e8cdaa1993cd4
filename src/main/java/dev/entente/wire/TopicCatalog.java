package dev.entente.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The topics as the files of {@code topics/} describe them, in the form of jikkou's {@code KafkaTopic}. Immutable. */
public final class TopicCatalog {

    private static final String API_VERSION = "kafka.jikkou.io/v1";
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Map<String, TopicSpec> byName;

    private TopicCatalog(Map<String, TopicSpec> byName) {
        this.byName = byName;
    }

    /** Reads the files that are shipped with the application. */
    public static TopicCatalog shipped() {
        List<String> names = new ArrayList<>(List.of(Topics.NEWS_ITEMS));
        names.addAll(Topics.plainOutputs());
        Map<String, TopicSpec> byName = new LinkedHashMap<>();
        for (String name : names) {
            byName.put(name, load(name));
        }
        return new TopicCatalog(byName);
    }

    /** The topics without a namespace, in the order of the data flow. */
    public List<TopicSpec> all() {
        return List.copyOf(byName.values());
    }

    /**
     * The topics that a pipeline needs, in the order of the data flow.
     *
     * <p>An input other than {@value Topics#NEWS_ITEMS}, alone or in the namespace, belongs to somebody else: it has to
     * be there, in any shape.
     */
    public List<TopicSpec> of(Topics topics) {
        List<TopicSpec> specs = new ArrayList<>();
        specs.add(
                topics.ownsInput() || topics.input().equals(Topics.NEWS_ITEMS)
                        ? byName.get(Topics.NEWS_ITEMS).named(topics.input())
                        : TopicSpec.ofAnyShape(topics.input()));
        for (String name : Topics.plainOutputs()) {
            specs.add(byName.get(name).named(topics.namespace().prefix(name)));
        }
        return List.copyOf(specs);
    }

    private static TopicSpec load(String name) {
        String resource = "/topics/" + name + ".yaml";
        try (InputStream in = TopicCatalog.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the application was built without " + resource);
            }
            return spec(name, resource, YAML.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private static TopicSpec spec(String name, String resource, JsonNode file) {
        require(resource, "apiVersion", API_VERSION, file.path("apiVersion"));
        require(resource, "kind", "KafkaTopic", file.path("kind"));
        require(resource, "metadata.name", name, file.path("metadata").path("name"));
        JsonNode spec = file.path("spec");
        require(resource, "spec.replicas", "-1", spec.path("replicas"));
        int partitions = spec.path("partitions").asInt();
        if (partitions < 1) {
            throw new IllegalArgumentException(resource + ": spec.partitions has to be a number from 1");
        }
        SortedMap<String, String> configs = new TreeMap<>();
        spec.path("configs")
                .properties()
                .forEach(entry -> configs.put(entry.getKey(), entry.getValue().asText()));
        return new TopicSpec(name, partitions, configs);
    }

    private static void require(String resource, String field, String wanted, JsonNode found) {
        if (!found.asText().equals(wanted)) {
            throw new IllegalArgumentException(
                    resource + ": " + field + " is '" + found.asText() + "'; it has to be '" + wanted + "'");
        }
    }
}
