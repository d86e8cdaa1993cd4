package dev.entente.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.entente.event.CodedEvent;
import dev.entente.event.Place;
import dev.entente.news.NewsItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The newspaper article that the project began with; it stays outside, and the test skips where it is not there. */
class SeedArticleTest {

    private static final Path ARTICLE = Path.of("../shared/seed/korea-herald-2014-02-27.txt");

    private static List<CodedEvent> events() throws IOException {
        assumeTrue(Files.exists(ARTICLE), "the article is not beside the checkout");
        String[] parts = Files.readString(ARTICLE).split("\n", 2);
        NewsItem item = Reading.item(
                Optional.of(parts[0]), parts[1].strip(), OffsetDateTime.parse("2014-02-27T21:36:00+09:00"));
        return Reading.CODER.code(item).events();
    }

    @Test
    void shouldFindWhatACarefulReaderFindsAndNothingElse() throws IOException {
        assertThat(Reading.engagements(events()))
                .containsExactly(
                        "JPN-PRK talks scheduled 2014-03",
                        "JPN-PRK talks scheduled 2014-03-03",
                        "JPN-PRK talks scheduled 2014-03-03",
                        "KOR-PRK reunion agreed",
                        "KOR-PRK talks agreed",
                        "KOR-PRK talks proposed",
                        "KOR-PRK reunion concluded 2014-02-25",
                        "KOR-PRK talks agreed",
                        "KOR-PRK reunion proposed",
                        "KOR-PRK reunion rejected");
    }

    @Test
    void shouldKnowWhoProposesAndWhoRefuses() throws IOException {
        assertThat(events())
                .filteredOn(event -> event.relationship().isPresent() && !event.reciprocal())
                .extracting(event -> event.source().country().orElse("?"))
                .containsExactly("KOR", "KOR", "PRK");
    }

    @Test
    void shouldPlaceTheReunionsInTheNorth() throws IOException {
        assertThat(events())
                .filteredOn(event -> event.date().map(Object::toString).equals(Optional.of("2014-02-25")))
                .flatExtracting(
                        event -> event.place().flatMap(Place::country).stream().toList())
                .containsExactly("PRK");
    }
}
