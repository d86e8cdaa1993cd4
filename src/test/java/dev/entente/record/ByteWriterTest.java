package dev.entente.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ByteWriterTest {

    private static byte[] text(String text) {
        return new ByteWriter().text(text).done();
    }

    private static int sign(int comparison) {
        return Integer.signum(comparison);
    }

    /** Few characters, so that texts share beginnings; among them all that are special to the encoding. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars('\0', '\u0001', 'a', '\u007F', '\u0080', '\u07FF', '\u0800', '\uD83D', '\uDD4A', '\uFFFF')
                .ofMaxLength(4);
    }

    @Property
    void shouldSortTextsAsStringsDo(@ForAll("texts") String one, @ForAll("texts") String other) {
        assertThat(sign(Arrays.compareUnsigned(text(one), text(other)))).isEqualTo(sign(one.compareTo(other)));
        assertThat(new ByteReader(text(one)).text()).isEqualTo(one);
    }

    @Property
    void shouldSortNumbersByValue(@ForAll long one, @ForAll long other) {
        byte[] a = new ByteWriter().int64(one).int32((int) one).done();
        byte[] b = new ByteWriter().int64(other).int32((int) other).done();

        assertThat(sign(Arrays.compareUnsigned(a, b))).isEqualTo(Long.compare(one, other));
        assertThat(sign(Arrays.compareUnsigned(a, 8, 12, b, 8, 12))).isEqualTo(Integer.compare((int) one, (int) other));
        ByteReader in = new ByteReader(a);
        assertThat(in.int64()).isEqualTo(one);
        assertThat(in.int32()).isEqualTo((int) one);
    }

    @Test
    void shouldSortInstantsBothWays() {
        List<Instant> rising = List.of(
                Instant.parse("1905-09-05T00:00:00Z"),
                Instant.EPOCH,
                Instant.EPOCH.plusNanos(1),
                Instant.EPOCH.plusNanos(999_999_999),
                Instant.parse("2014-02-27T12:00:00.5Z"),
                Instant.parse("9999-12-31T23:59:59Z"));
        for (Instant one : rising) {
            byte[] a = new ByteWriter().instant(one).done();
            byte[] fallingA = new ByteWriter().instantFalling(one).done();
            assertThat(new ByteReader(a).instant()).isEqualTo(one);
            assertThat(new ByteReader(fallingA).instantFalling()).isEqualTo(one);
            for (Instant other : rising) {
                byte[] b = new ByteWriter().instant(other).done();
                byte[] fallingB = new ByteWriter().instantFalling(other).done();
                assertThat(sign(Arrays.compareUnsigned(a, b))).isEqualTo(sign(one.compareTo(other)));
                assertThat(sign(Arrays.compareUnsigned(fallingA, fallingB))).isEqualTo(sign(other.compareTo(one)));
            }
        }
    }

    @Test
    void shouldHoldLongTexts() {
        String id = "안".repeat(512);

        assertThat(text(id)).hasSize(3 * 512 + 2);
        assertThat(new ByteReader(text(id)).text()).isEqualTo(id);
        assertThat(new ByteWriter().ascii("ab").bytes(new byte[400]).octet(7).done())
                .hasSize(403);
    }

    @Test
    void shouldFindTheKeyBehindAllThatBeginAlike() {
        assertThat(Shelf.behind(new byte[] {65, 1})).containsExactly(65, 2);
        assertThat(Shelf.behind(new byte[] {65, -1, -1})).containsExactly(66);
        assertThat(Shelf.behind(new byte[] {65, 127})).containsExactly(65, -128);
    }
}
