package dev.entente.news;

import com.fasterxml.jackson.databind.JsonNode;

/** A format of news items: it knows an item of its own by the fields, and where the form keeps what. */
interface Form {

    /** Whether an item is in this form, by the fields that it has. */
    boolean claims(JsonNode item);

    /** Where this form keeps what; nothing is checked yet. */
    Draft draft(JsonNode item);
}
