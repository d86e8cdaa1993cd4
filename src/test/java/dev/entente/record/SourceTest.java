package dev.entente.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceTest {

    private static final Said SAID = Said.talks("JPN=PRK", "scheduled");

    @Test
    void shouldTellPublishersApartWithoutRegardToCase() {
        assertThat(Source.of(SAID.by(" The Herald ").mention())).isEqualTo("the herald");
    }

    @Test
    void shouldTakeTheHostWhereThereIsNoPublisher() {
        assertThat(Source.of(SAID.at("https://WWW.Herald.example:8443/a?b").mention()))
                .isEqualTo("//herald.example");
        assertThat(Source.of(SAID.at("http://user@times.example#x").mention())).isEqualTo("//times.example");
        assertThat(Source.of(SAID.at("http://times.example?q=a/b").mention())).isEqualTo("//times.example");
    }

    @Test
    void shouldCountTheUnknownAsOne() {
        assertThat(Source.of(SAID.at("").mention())).isEmpty();
        assertThat(Source.of(SAID.at("no address").mention())).isEmpty();
        assertThat(Source.of(SAID.at("://").mention())).isEmpty();
        assertThat(Source.of(SAID.by(" ").mention())).isEmpty();
    }
}
