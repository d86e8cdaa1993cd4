package dev.entente.cli.view;

import static dev.entente.cli.view.Samples.COUNTRIES;
import static dev.entente.cli.view.Samples.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.record.RelationState;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelationTablesTest {

    private static final RelationState KOREAS = Samples.state("""
            {"relationship":"KOR-PRK","asOf":"2014-02-27","events":3,"byType":{"AGREE":2,"REJECT":1},
             "byQuadClass":{"neutral":0,"verbalCooperation":2,"materialCooperation":0,"verbalConflict":1,"materialConflict":0},"last7Days":2,"last30Days":3,"last90Days":3,"score":6.4000000,"trend":-1.2000000,
             "lastContact":{"id":"KOR-PRK.c","kind":"reunion","phase":"concluded","reciprocal":true,"source":"KOR","target":"PRK","cameoCode":"060","date":"2014-02-25","reported":"2014-02-26T00:00:00Z"},
             "upcoming":[],"upcomingCount":0,
             "openProposals":[{"id":"KOR-PRK.d","kind":"talks","phase":"proposed","reciprocal":false,"source":"KOR","target":"PRK","cameoCode":"036","place":{"country":"KOR","name":"Panmunjom"},"reported":"2014-02-27T00:00:00Z"}],
             "openProposalsCount":7,
             "latest":[{"id":"KOR-PRK.d","kind":"talks","phase":"proposed","reciprocal":false,"source":"KOR","target":"PRK","cameoCode":"036","reported":"2014-02-27T00:00:00Z"}],
             "mentions":5,"sources":2}
            """);

    @Test
    void shouldDrawATableAndACardOfEachRelationship() {
        assertThat(new RelationTables(PLAIN, COUNTRIES).lines(List.of(KOREAS)))
                .containsExactly(
                        "┌───────────────────────────┬───────┬────────┬────────┬─────────────────────┬──────┬─────────┐",
                        "│ Relationship              │ Score │ Trend  │ Events │ Last contact        │ Next │ 30 days │",
                        "├───────────────────────────┼───────┼────────┼────────┼─────────────────────┼──────┼─────────┤",
                        "│ South Korea – North Korea │  +6.4 │ ↘ -1.2 │      3 │ 25 Feb 2014 reunion │      │       3 │",
                        "└───────────────────────────┴───────┴────────┴────────┴─────────────────────┴──────┴─────────┘",
                        "",
                        "── South Korea – North Korea KOR-PRK ───────────────────────────────────────────── as of 27 Feb 2014",
                        "   score          +6.4, falling (-1.2 in 30 days)",
                        "   events         3 (2 verbal cooperation, 1 verbal conflict) in 5 reports by 2 publishers; last 7",
                        "                  days 2, 30 days 3, 90 days 3",
                        "   last contact   25 Feb 2014  reunion concluded",
                        "   open proposals 27 Feb 2014  talks proposed · South Korea → North Korea · Panmunjom, South Korea",
                        "                  and 6 more",
                        "   latest         27 Feb 2014  talks proposed · South Korea → North Korea");
    }

    @Test
    void shouldDrawInAsciiWhereTheTerminalHasNoLines() {
        assertThat(String.join(
                        "\n", new RelationTables(new Style(100, false, false), COUNTRIES).lines(List.of(KOREAS))))
                .matches(text -> text.chars().allMatch(c -> c < 128))
                .contains("| South Korea - North Korea |", "+--", "South Korea -> North Korea");
    }

    @Test
    void shouldFitAnyWidthAndColourNothingButWords() {
        for (int width : List.of(70, 80, 100, 140)) {
            assertThat(new RelationTables(new Style(width, true, true), COUNTRIES).lines(List.of(KOREAS)))
                    .allSatisfy(line -> assertThat(Style.length(line)).isLessThanOrEqualTo(width));
        }
    }
}
