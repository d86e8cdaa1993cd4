package dev.entente.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.replay.TimeIndex.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeIndexTest {

    @TempDir
    private Path folder;

    @Test
    void shouldGiveByTimeWhatDoesNotFitIntoMemoryAndOfOneTimeAsItWasAdded() throws IOException {
        Random random = new Random(1969);
        List<Entry> added = new ArrayList<>();
        List<Entry> sorted = new ArrayList<>();
        try (TimeIndex index = new TimeIndex(folder, 16)) {
            for (int i = 0; i < 1000; i++) {
                Entry entry = new Entry(random.nextInt(50) - 25, i, i + 1);
                added.add(entry);
                index.add(entry);
            }
            TimeIndex.Cursor cursor = index.sorted();
            for (Optional<Entry> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                sorted.add(next.get());
            }
            assertThat(index.size()).isEqualTo(1000);
            assertThat(index.first()).contains(-25L);
            assertThat(index.last()).contains(24L);
        }

        added.sort(Comparator.comparingLong(Entry::millis));
        assertThat(sorted).isEqualTo(added);
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void shouldBeEmptyWhereNothingWasAdded() throws IOException {
        try (TimeIndex index = new TimeIndex(folder)) {
            assertThat(index.first()).isEmpty();
            assertThat(index.sorted().next()).isEmpty();
        }
    }
}
