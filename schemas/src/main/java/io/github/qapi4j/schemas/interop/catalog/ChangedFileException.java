package io.github.qapi4j.schemas.interop.catalog;

import java.io.IOException;

/** Another file took the place of the one that was being read. */
final class ChangedFileException extends IOException {
    private static final long serialVersionUID = 1L;

    ChangedFileException() {
        super("another file took its place");
    }
}
