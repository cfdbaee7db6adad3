package io.github.qapi4j.generator.emit.type;

/**
 * The numbers of an unsigned type that is narrower than the Java type that holds it.
 *
 * @param least the least number
 * @param greatest the greatest number
 */
public record Range(long least, long greatest) {
    /** Returns the numbers of so many bits. */
    public static Range unsigned(int bits) {
        return new Range(0, (1L << bits) - 1);
    }
}
