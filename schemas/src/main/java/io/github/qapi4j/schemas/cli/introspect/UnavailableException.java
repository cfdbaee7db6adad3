package io.github.qapi4j.schemas.cli.introspect;

/** A QEMU or a file cannot be had, or is none; the message says why. */
final class UnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
