package dev.entente.record;

import static dev.entente.record.Said.act;
import static dev.entente.record.Said.engagement;
import static dev.entente.record.Said.talks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.event.Family;
import dev.entente.event.Kind;
import dev.entente.event.Relationship;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimTest {

    private static Claim claim(Said said) {
        return Claim.of(said.mention());
    }

    @Test
    void shouldWriteWhatIsClaimed() {
        assertThat(claim(talks("JPN=PRK", "scheduled").on("2014-03-03")).text())
                .isEqualTo("JPN-PRK|=|talks|scheduled|2014-03-03");
        assertThat(claim(talks("PRK>JPN", "proposed").on("2014-03")).text())
                .isEqualTo("JPN-PRK|PRK>JPN|talks|proposed|2014-03");
        assertThat(claim(engagement("JPN>PRK", Kind.VISIT, "agreed").on("2014")).text())
                .isEqualTo("JPN-PRK|JPN>PRK|visit|agreed|2014");
        assertThat(claim(act("PRK>JPN", Kind.THREATEN, "138").reported("2014-02-27"))
                        .text())
                .isEqualTo("JPN-PRK|PRK>JPN|threaten||2014-W09");
    }

    @Test
    void shouldHashTheTextIntoTheId() {
        // printf %s 'JPN-PRK|=|talks|scheduled|2014-03-03' | sha256sum
        assertThat(claim(talks("JPN=PRK", "scheduled").on("2014-03-03")).id())
                .isEqualTo("JPN-PRK.0dbb41b2144f038fd521");
    }

    @Test
    void shouldTakeTheIsoWeekOfTheUtcDayOfTheReport() {
        Said undated = act("PRK>JPN", Kind.THREATEN, "138");

        assertThat(claim(undated.reported("2014-12-28T23:59:59Z")).text()).endsWith("|2014-W52");
        assertThat(claim(undated.reported("2014-12-29T00:00:00Z")).text()).endsWith("|2015-W01");
        assertThat(claim(undated.reported("2016-01-03")).text()).endsWith("|2015-W53");
        assertThat(claim(undated.reported("2016-01-03")).first()).isEqualTo(LocalDate.of(2015, 12, 28));
        assertThat(claim(undated.reported("2016-01-03")).last()).isEqualTo(LocalDate.of(2016, 1, 3));
    }

    @Test
    void shouldNotCareForRoleCodeOrWording() {
        Said one = talks("JPN=PRK", "scheduled").on("2014-03-03");

        assertThat(claim(one.sure(10).by("Other").in("b").copyOf("z"))).isEqualTo(claim(one));
    }

    @Test
    void shouldKnowTheCoarserClaimsOfADay() {
        Claim day = claim(talks("JPN=PRK", "scheduled").on("2014-03-03"));

        assertThat(day.coarser())
                .extracting(Claim::text)
                .containsExactly(
                        "JPN-PRK|=|talks|scheduled|2014-W10",
                        "JPN-PRK|=|talks|scheduled|2014-03",
                        "JPN-PRK|=|talks|scheduled|2014");
        assertThat(day.coarser().get(1).coarser()).isEmpty();
        assertThat(day.coarser())
                .extracting(Claim::last)
                .isEqualTo(List.of(LocalDate.of(2014, 3, 9), LocalDate.of(2014, 3, 31), LocalDate.of(2014, 12, 31)));
    }

    @Test
    void shouldNameTheFamily() {
        assertThat(claim(talks("JPN=PRK", "proposed")).family()).isEqualTo(Family.PROPOSALS);
        assertThat(claim(talks("JPN=PRK", "cancelled")).family()).isEqualTo(Family.TALKS);
    }

    @Test
    void shouldReadBackItsKey() {
        for (String date : List.of("", "2014", "2014-02", "2014-02-28", "0000-01-01", "9999-12-31")) {
            for (String sides : List.of("JPN=PRK", "JPN>PRK", "PRK>JPN")) {
                Claim claim = claim(talks(sides, "rejected").on(date));
                Claim act = claim(act(sides, Kind.ASSAULT, "19").on(date));
                Relationship pair = claim.relationship();

                assertThat(Claim.read(
                                pair,
                                new ByteReader(claim.write(new ByteWriter()).done())))
                        .isEqualTo(claim);
                assertThat(Claim.read(
                                pair, new ByteReader(act.write(new ByteWriter()).done())))
                        .isEqualTo(act);
            }
        }
    }

    @Test
    void shouldRefuseADayThatBeginsNoInterval() {
        Claim day = claim(talks("JPN=PRK", "scheduled").on("2014-03-03"));

        assertThatThrownBy(() -> day.at(Grain.MONTH, day.first()))
                .hasMessage("2014-03-03 does not begin a MONTH; 2014-03-01 does");
    }
}
