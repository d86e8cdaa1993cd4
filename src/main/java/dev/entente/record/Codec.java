package dev.entente.record;

/**
 * How a value is written to a store. The same value always gives the same bytes.
 *
 * @param <T> the value
 */
public interface Codec<T> {

    byte[] encode(T value);

    T decode(byte[] bytes);
}
