package dev.entente.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AbandonedTransactionsTest {

    private static final String THERE = "11111111-2222-3333-4444-555555555555";
    private static final String GONE = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    @Test
    void shouldBeThoseOfProcessesThatAreNotInTheGroup() {
        assertThat(AbandonedTransactions.of(
                        "entente-3",
                        List.of("entente-3-" + THERE + "-1", "entente-3-" + GONE + "-1", "entente-3-" + GONE + "-2"),
                        List.of("entente-3-" + THERE + "-StreamThread-1-consumer")))
                .containsExactlyInAnyOrder("entente-3-" + GONE + "-1", "entente-3-" + GONE + "-2");
    }

    @Test
    void shouldNotBeThoseOfOtherApplications() {
        assertThat(AbandonedTransactions.of(
                        "entente-3",
                        List.of(
                                "entente-31-" + GONE + "-1",
                                "trial.entente-3-" + GONE + "-1",
                                "entente-3-mine",
                                "orders"),
                        List.of("entente-3-" + THERE + "-StreamThread-1-consumer")))
                .isEmpty();
    }

    @Test
    void shouldBeNoneWhereAMemberDoesNotTellItsProcess() {
        assertThat(AbandonedTransactions.of(
                        "entente-3",
                        List.of("entente-3-" + GONE + "-1"),
                        List.of("entente-3-" + THERE + "-StreamThread-1-consumer", "mine-StreamThread-1-consumer")))
                .isEmpty();
    }
}
