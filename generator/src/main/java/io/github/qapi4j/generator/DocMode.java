package io.github.qapi4j.generator;

/** How strictly doc comments are read. */
public enum DocMode {
    /** No comment is refused; what can be read is read. */
    LENIENT,
    /** The rules of QEMU 10.0 (R24 to R41, R44, R45, R51 to R53, R118 to R120). */
    STRICT,
    /** The rules of QEMU 10.2: those of {@link #STRICT} with R42 and R43, without R40 and R41. */
    LINT
}
