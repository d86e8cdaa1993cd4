package dev.entente.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Test {

    @Test
    void shouldHashATextAsItsBytesInUtf8() {
        // printf %s 'Zürich' | sha256sum
        assertThat(Sha256.of("Zürich").hex(32))
                .isEqualTo("4251685e06cab635578c72b1f5f221e9840a05ac4d8f2404be4177aa87f9907d");
    }

    @Test
    void shouldWriteTheLengthOfEachFieldBeforeIt() {
        // printf '\0\0\0\2ab\0\0\0\1c' | sha256sum
        assertThat(new Sha256().add("ab").add("c").hex(8)).isEqualTo("f2939f903016e5bb");
        assertThat(new Sha256().add("a").add("bc").hex(8)).isNotEqualTo("f2939f903016e5bb");
    }

    @Test
    void shouldGiveTheSameDigitsAsBytes() {
        assertThat(HexFormat.of().formatHex(Sha256.of("entente").bytes(16)))
                .isEqualTo(Sha256.of("entente").hex(16));
    }
}
