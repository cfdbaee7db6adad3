package io.github.qapi4j.generator.options;

/** How strictly doc comments are read. */
public enum DocMode {
    /** No comment is refused; what can be read is read. */
    LENIENT,
    /**
     * The rules of the dialect that the schema is read in (R24 to R41, R44, R45, R51 to R53, R118 to R120, as far as its
     * QEMU has them).
     */
    STRICT,
    /** The rules of QEMU 10.2, whatever the dialect: those of {@link #STRICT} for it, with R42 and R43. */
    LINT;

    /** Returns the dialect whose rules comments are held to. */
    public Dialect rules(Dialect dialect) {
        return this == LINT ? Dialect.CURRENT : dialect;
    }
}
