package io.github.qapi4j.schemas.interop.catalog;

/** Why a file in a directory of descriptors is no descriptor. */
public enum IgnoredReason {
    /** Its name starts with a dot. */
    HIDDEN("its name starts with a dot", false),
    /** Its name does not end in {@code .json}. */
    OTHER_NAME("its name does not end in '.json'", false),
    /** It is a directory, or a link to one. */
    DIRECTORY("it is a directory", false),
    /** It is a FIFO, socket or device, or a link to one. */
    SPECIAL_FILE("it is a FIFO, a socket or a device", false),
    /** It is empty, and so hides its name in less specific directories. */
    EMPTY_FILE("it is empty: it hides this name in less specific directories", true),
    /** It is a link to {@code /dev/null}, and so hides its name in less specific directories. */
    NULL_DEVICE("it is a link to /dev/null: it hides this name in less specific directories", true);

    private final String text;
    private final boolean mask;

    IgnoredReason(String text, boolean mask) {
        this.text = text;
        this.mask = mask;
    }

    /** Returns the reason in words, as a clause without a final stop. */
    public String text() {
        return text;
    }

    /** Returns whether the file hides its name in less specific directories. */
    public boolean isMask() {
        return mask;
    }
}
