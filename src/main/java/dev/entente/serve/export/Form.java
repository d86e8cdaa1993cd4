package dev.entente.serve.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.Collectors;

/** How a file of rows is written. */
public abstract sealed class Form {

    private final String type;
    private final String extension;
    private final String header;

    private Form(String type, String extension, String header) {
        this.type = type;
        this.extension = extension;
        this.header = header;
    }

    /** A JSON object a line, each as it stands in the topic. */
    public static Form jsonLines() {
        return new Lines();
    }

    /**
     * Comma-separated values (RFC 4180) with a header. A text that a spreadsheet would take for a formula has an
     * apostrophe before it.
     */
    public static Form csv(List<CsvColumn> columns) {
        return new Csv(columns);
    }

    /** The media type. */
    public String type() {
        return type;
    }

    /** The end of the file's name, without the dot. */
    public String extension() {
        return extension;
    }

    /** What stands before all rows. */
    public String header() {
        return header;
    }

    /** Adds a row. */
    public abstract void row(String body, StringBuilder to);

    private static final class Lines extends Form {

        private Lines() {
            super("application/jsonl", "jsonl", "");
        }

        @Override
        public void row(String body, StringBuilder to) {
            to.append(body).append('\n');
        }
    }

    private static final class Csv extends Form {

        private static final ObjectReader READER = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build()
                .reader();
        private static final String END = "\r\n";

        private final List<CsvColumn> columns;

        private Csv(List<CsvColumn> columns) {
            super(
                    "text/csv; charset=utf-8; header=present",
                    "csv",
                    columns.stream().map(CsvColumn::name).collect(Collectors.joining(",", "", END)));
            this.columns = List.copyOf(columns);
        }

        @Override
        public void row(String body, StringBuilder to) {
            JsonNode value = tree(body);
            for (int i = 0; i < columns.size(); i++) {
                if (i > 0) {
                    to.append(',');
                }
                cell(columns.get(i).of().apply(value), to);
            }
            to.append(END);
        }

        private static JsonNode tree(String body) {
            try {
                return READER.readTree(body);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("the store holds a row that is no JSON", e);
            }
        }

        private static void cell(JsonNode value, StringBuilder to) {
            if (value.isMissingNode() || value.isNull()) {
                return;
            }
            if (!value.isTextual()) {
                to.append(value.isNumber() ? value.decimalValue().toPlainString() : value.asText());
                return;
            }
            String text = value.textValue();
            boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
            if (!formula && text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
                to.append(text);
                return;
            }
            to.append('"')
                    .append(formula ? "'" : "")
                    .append(text.replace("\"", "\"\""))
                    .append('"');
        }
    }
}
