package dev.entente.cli.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The measures of one set of gold records, added up record by record. */
interface Measure {

    JsonNodeFactory NODES = JsonNodeFactory.instance;

    /**
     * Adds a record and the events that were coded in it.
     *
     * @return what it wants, where the events do not give it
     */
    Optional<String> add(GoldRecord gold, List<CodedLine> events);

    /** The measures by name. */
    ObjectNode scores();
}
