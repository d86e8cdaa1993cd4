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
}
