package dev.entente.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import dev.entente.serve.Served;
import dev.entente.serve.store.StoreLocation;
import dev.entente.topology.Published;
import java.nio.file.Path;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A calendar that somebody has subscribed to, while the talks that it shows are put off and called off. */
class CalendarTest {

    private Published pipeline;
    private Served served;

    @BeforeEach
    void start(@TempDir Path directory) {
        pipeline = new Published(directory.resolve("state"));
        served = new Served(StoreLocation.file(directory.resolve("read.db")));
        pipeline.say("1", 1, "2014-02-20T09:00:00Z", "Wire", "JPN PRK talks/scheduled 036 2014-03-03 CHN:Shenyang");
        served.take(pipeline.records());
    }

    @AfterEach
    void stop() {
        served.close();
        pipeline.close();
    }

    @Test
    void shouldShowWhatIsScheduledAsAnEntryForTheDay() throws Exception {
        VEvent talks = only("/api/v1/calendar.ics");

        assertThat(talks.getSummary().getValue()).isEqualTo("Japan – North Korea: talks");
        assertThat(days(talks)).containsExactly("2014-03-03", "2014-03-04");
        assertThat(talks.getLocation().getValue()).isEqualTo("Shenyang, China");
        assertThat(talks.getStatus().isConfirmed()).isTrue();
        assertThat(talks.getUid().getValue()).startsWith("JPN-PRK.").endsWith("@entente");
        assertThat(talks.getDescription().getValue()).isEqualTo("2014-02-20: scheduled for 2014-03-03");
    }

    @Test
    void shouldMoveTheEntryWhenTalksArePostponed() throws Exception {
        VEvent before = only("/api/v1/calendar.ics");
        pipeline.say("2", 1, "2014-02-25T09:00:00Z", "Wire", "JPN PRK talks/postponed 120 2014-03-12");
        served.take(pipeline.records());
        VEvent after = only("/api/v1/calendar.ics");

        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(days(after)).containsExactly("2014-03-12", "2014-03-13");
        assertThat(after.getStatus().isTentative()).isTrue();
        assertThat(after.getSummary().getValue()).isEqualTo("Japan – North Korea: talks (postponed to this date)");
    }

    @Test
    void shouldStrikeTheEntryWhereItStoodWhenTalksArePostponedWithoutANewDate() throws Exception {
        pipeline.say("2", 1, "2014-02-25T09:00:00Z", "Wire", "JPN PRK talks/postponed 120");
        served.take(pipeline.records());
        VEvent after = only("/api/v1/calendar.ics");

        assertThat(after.getStatus().isCancelled()).isTrue();
        assertThat(days(after)).containsExactly("2014-03-03", "2014-03-04");
        assertThat(after.getDescription().getValue()).startsWith("No new date is known.");
    }

    @Test
    void shouldStrikeTheEntryWhenTalksAreCalledOff() throws Exception {
        VEvent before = only("/api/v1/calendar.ics");
        pipeline.say("2", 1, "2014-02-26T09:00:00Z", "Wire", "JPN PRK talks/cancelled 120 2014-03-03");
        served.take(pipeline.records());
        VEvent after = only("/api/v1/calendar.ics");

        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(after.getStatus().isCancelled()).isTrue();
        assertThat(after.getSummary().getValue()).isEqualTo("Japan – North Korea: talks (cancelled)");
    }

    @Test
    void shouldMoveTheEntryBackWhenTheReportOfThePostponementIsWithdrawn() throws Exception {
        pipeline.say("2", 1, "2014-02-25T09:00:00Z", "Wire", "JPN PRK talks/postponed 120 2014-03-12");
        served.take(pipeline.records());
        VEvent postponed = only("/api/v1/calendar.ics");
        pipeline.withdraw("2");
        served.take(pipeline.records());
        VEvent after = only("/api/v1/calendar.ics");

        assertThat(days(after)).containsExactly("2014-03-03", "2014-03-04");
        assertThat(after.getSequence().getValue())
                .as("a client takes no entry whose sequence is less than the one it has")
                .isGreaterThan(postponed.getSequence().getValue());
    }

    @Test
    void shouldLeaveOutWhatWasOnlyProposedAndWhatHasOnlyAYear() throws Exception {
        pipeline.say("2", 1, "2014-02-21T09:00:00Z", "Wire", "KOR PRK reunion/proposed 036 2014-04-01");
        pipeline.say("3", 1, "2014-02-21T09:00:00Z", "Wire", "CHL NOR visit/scheduled 036 2015");
        served.take(pipeline.records());

        assertThat(only("/api/v1/calendar.ics").getUid().getValue()).startsWith("JPN-PRK.");
    }

    @Test
    void shouldGiveTheCalendarOfACountryAndOfARelationship() throws Exception {
        pipeline.say("2", 1, "2014-02-21T09:00:00Z", "Wire", "CHL NOR visit/scheduled 036 2014-03");
        served.take(pipeline.records());

        assertThat(entries("/api/v1/calendar.ics")).hasSize(2);
        VEvent visit = only("/api/v1/countries/NOR/calendar.ics");
        assertThat(visit.getSummary().getValue()).isEqualTo("Chile → Norway: visit");
        assertThat(days(visit)).as("a month").containsExactly("2014-03-01", "2014-04-01");
        assertThat(only("/api/v1/relationships/JPN-PRK/calendar.ics").getUid().getValue())
                .startsWith("JPN-PRK.");
        assertThat(entries("/api/v1/calendar.ics?from=2014-04-01")).isEmpty();
        assertThat(served.ask("/api/v1/relationships/AAA-BBB/calendar.ics").statusCode())
                .isEqualTo(404);
        assertThat(served.ask("/api/v1/countries/XXX/calendar.ics").statusCode())
                .isEqualTo(404);
    }

    @Test
    void shouldWriteTheSameBytesForTheSameEngagements() throws Exception {
        String tag =
                served.ask("/api/v1/calendar.ics").headers().firstValue("ETag").orElseThrow();

        assertThat(served.ask("/api/v1/calendar.ics", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    private VEvent only(String path) throws Exception {
        List<VEvent> entries = entries(path);
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    /** The entries as the library reads them, which finds nothing wrong. */
    private List<VEvent> entries(String path) throws Exception {
        String text = served.text(path);
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(75));
        ICalendar calendar = Biweekly.parse(text).first();
        if (!calendar.getEvents().isEmpty()) {
            assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
        }
        return calendar.getEvents();
    }

    private static List<String> days(VEvent entry) {
        return List.of(
                day(entry.getDateStart().getValue()), day(entry.getDateEnd().getValue()));
    }

    private static String day(Date date) {
        return new SimpleDateFormat("yyyy-MM-dd", Locale.ROOT).format(date);
    }
}
