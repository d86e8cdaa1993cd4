package dev.entente.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeNamesTest {

    private final CodeNames names = CodeNames.shipped();

    @Test
    void shouldNameStatesAndOrganisationsOfStates() {
        assertThat(names.name("KOR")).isEqualTo("South Korea");
        assertThat(names.name("EUU")).isEqualTo("European Union");
        assertThat(names.name("XKX")).isEqualTo("Kosovo");
    }

    @Test
    void shouldLeaveACodeThatHasNoNameAsItIs() {
        assertThat(names.name("QQQ")).isEqualTo("QQQ");
    }
}
