package dev.entente.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountriesTest {

    private final Countries countries = Countries.shipped();

    @Test
    void shouldNameStatesAndOrganisationsOfStates() {
        assertThat(countries.name("KOR")).isEqualTo("South Korea");
        assertThat(countries.name("EUU")).isEqualTo("European Union");
        assertThat(countries.name("XKX")).isEqualTo("Kosovo");
    }

    @Test
    void shouldLeaveACodeThatHasNoNameAsItIs() {
        assertThat(countries.name("QQQ")).isEqualTo("QQQ");
    }
}
