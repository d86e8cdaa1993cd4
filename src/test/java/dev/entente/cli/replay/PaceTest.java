package dev.entente.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NOON = Instant.parse("2014-03-03T12:00:00Z");
    private static final Instant ONE = Instant.parse("2014-03-03T13:00:00Z");

    @Test
    void shouldLetAnHourPassInAMinuteAtSixty() {
        assertThat(Pace.of("1").nanos(NOON, ONE)).isEqualTo(3_600_000_000_000L);
        assertThat(Pace.of("60").nanos(NOON, ONE)).isEqualTo(60_000_000_000L);
        assertThat(Pace.of("max").nanos(NOON, ONE)).isZero();
    }

    @Test
    void shouldSayWhatASpeedIs() {
        for (String typed : new String[] {"0", "-1", "NaN", "fast", "Infinity"}) {
            assertThatThrownBy(() -> Pace.of(typed))
                    .hasMessage("--speed is '" + typed + "'; it has to be a number over 0, such as 1 or 60, or max");
        }
    }

    @Test
    void shouldTakeADateAsItsWholeDay() {
        Stretch day = Stretch.of(Optional.of("2014-03-03"), Optional.of("2014-03-03"));

        assertThat(day.holds(Instant.parse("2014-03-02T23:59:59.999Z"))).isFalse();
        assertThat(day.holds(Instant.parse("2014-03-03T00:00:00Z"))).isTrue();
        assertThat(day.holds(Instant.parse("2014-03-03T23:59:59.999Z"))).isTrue();
        assertThat(day.holds(Instant.parse("2014-03-04T00:00:00Z"))).isFalse();
    }

    @Test
    void shouldTakeATimeAsThatMoment() {
        Stretch hour = Stretch.of(Optional.of("2014-03-03T13:00:00+01:00"), Optional.of("2014-03-03T14:00:00+01:00"));

        assertThat(hour.holds(NOON)).isTrue();
        assertThat(hour.holds(ONE)).isTrue();
        assertThat(hour.holds(ONE.plusMillis(1))).isFalse();
        assertThatThrownBy(() -> Stretch.of(Optional.of("2014-03-04"), Optional.of("2014-03-03")))
                .hasMessage("--from 2014-03-04 is not before --to 2014-03-03");
        assertThatThrownBy(() -> Stretch.of(Optional.of("Monday"), Optional.empty()))
                .hasMessage("--from is 'Monday'; it has to be an RFC 3339 time with an offset, or a date");
    }

    private static Whereabouts afterTwelveMinutes(long done, String speed, double elapsed) {
        Instant last = NOON.plusSeconds(7200);
        return new Whereabouts(done, 100, 500, NOON, NOON.plusSeconds(600), last, Pace.of(speed), elapsed);
    }

    @Test
    void shouldTellHowFarItIsInItemsAndInTheTimeOfTheFeedAndHowLongItTakes() {
        assertThat(afterTwelveMinutes(150, "1", 720).line(0))
                .isEqualTo("150 of 500 items, 30 %, at 3 Mar 2014 12:12, about 1 h 48 min to go");
        // a minute of the feed in a second: between two items its clock goes on
        assertThat(afterTwelveMinutes(150, "60", 12).line(40))
                .isEqualTo("150 of 500 items, 30 %, at 3 Mar 2014 12:12, about 2 min to go, the next item in 40 s");
        assertThat(afterTwelveMinutes(500, "60", 1000).line(0))
                .isEqualTo("500 of 500 items, 100 %, at 3 Mar 2014 14:00, about 0 s to go");
        // flat out it is told from the items of this run, which began behind the first hundred
        assertThat(afterTwelveMinutes(150, "max", 10).line(0))
                .isEqualTo("150 of 500 items, 30 %, at 3 Mar 2014 12:10, about 70 s to go");
        assertThat(afterTwelveMinutes(100, "max", 1).line(0)).isEqualTo("100 of 500 items, 20 %, at 3 Mar 2014 12:10");
        assertThat(afterTwelveMinutes(150, "max", 10).summary())
                .isEqualTo("150 of 500 items, to 3 Mar 2014 12:10, in 10.0 s: 5 items a second");
    }
}
