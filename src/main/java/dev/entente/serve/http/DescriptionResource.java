package dev.entente.serve.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The description of the API (OpenAPI 3.1): {@code openapi.yaml}, with the schemas of the topics' values put in as they
 * are.
 */
final class DescriptionResource implements Resource {

    private static final Map<String, String> TOPICS = Map.of(
            "Event", "event-v1",
            "Engagement", "engagement-v1",
            "Day", "relation-day-v1",
            "State", "relation-state-v1");

    private static final List<String> SIDES = List.of("first", "second");

    private final byte[] json;

    DescriptionResource() {
        this.json = description().toString().getBytes(UTF_8);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/v1/openapi.json", request -> Answer.send(request, "application/json", json));
    }

    static ObjectNode description() {
        ObjectNode description = (ObjectNode) read(new YAMLMapper(), "/serve/openapi.yaml");
        ObjectNode schemas = (ObjectNode) description.path("components").path("schemas");
        ObjectMapper mapper = new ObjectMapper();
        TOPICS.forEach((name, file) -> schemas.set(name, read(mapper, "/topics/schemas/" + file + ".schema.json")));
        schemas.set("RelationshipState", withSides(schemas.path("State").deepCopy()));
        return description;
    }

    /** The state as the API gives it: with the names of both sides. */
    private static ObjectNode withSides(ObjectNode state) {
        state.put("$id", state.path("$id").asText() + ":with-sides");
        ObjectNode side = state.objectNode().put("type", "object").put("additionalProperties", false);
        side.putArray("required").add("code").add("name");
        side.putObject("properties").set("code", state.objectNode().put("type", "string"));
        ((ObjectNode) side.path("properties")).putObject("name").put("type", "string");
        for (String name : SIDES) {
            ((ObjectNode) state.path("properties")).set(name, side);
            ((ArrayNode) state.path("required")).add(name);
        }
        return state;
    }

    private static JsonNode read(ObjectMapper mapper, String resource) {
        try (InputStream in = DescriptionResource.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the application was built without " + resource);
            }
            return mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
