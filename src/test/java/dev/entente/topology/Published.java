package dev.entente.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.serve.store.Incoming;
import dev.entente.serve.store.StoredTable;
import dev.entente.wire.CloudEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.test.TestRecord;

/** What the pipeline publishes of scripted items, as a store takes it in. */
public final class Published implements AutoCloseable {

    private final PipelineDriver driver;
    private long offset;

    /** @param directory for the stores of the pipeline */
    public Published(Path directory) {
        this.driver = new PipelineDriver(directory);
    }

    /** Publishes an item; the first version of its id, unless there was one. */
    public Published say(String id, int version, String published, String source, String text) {
        driver.send(id, Items.item(id, version, published, source, text));
        return this;
    }

    /** Takes an item back. */
    public Published withdraw(String id) {
        driver.send(id, null);
        return this;
    }

    /** The records of all tables that came since this was asked last. */
    public List<Incoming> records() {
        driver.second();
        driver.second();
        List<Incoming> records = new ArrayList<>();
        for (String topic : driver.topics().tables()) {
            for (TestRecord<String, byte[]> record : driver.output(topic).readRecordsToList()) {
                Optional<Header> successor =
                        Optional.ofNullable(record.headers().lastHeader(CloudEvent.SUCCESSOR));
                records.add(new Incoming(
                        StoredTable.ofTopic(topic),
                        record.key(),
                        Optional.ofNullable(record.value()),
                        successor.map(header -> new String(header.value(), UTF_8)),
                        offset++));
            }
        }
        return records;
    }

    @Override
    public void close() {
        driver.close();
    }
}
