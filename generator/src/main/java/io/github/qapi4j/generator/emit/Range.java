package io.github.qapi4j.generator.emit;

/**
 * The numbers of an unsigned type that is narrower than the Java type that holds it.
 *
 * @param least the least number
 * @param greatest the greatest number
 */
record Range(long least, long greatest) {
    static Range unsigned(int bits) {
        return new Range(0, (1L << bits) - 1);
    }
}
