package io.github.qapi4j.runtime.qmp.error;

/** The class of a peer's error. Most errors are {@link #GENERIC_ERROR}; the description is for people only. */
public enum ErrorClass {
    /** Anything that the other classes do not say. */
    GENERIC_ERROR("GenericError"),
    /** The peer does not know the command, or does not take it in its present state. */
    COMMAND_NOT_FOUND("CommandNotFound"),
    /** A device is there, and cannot do it now. */
    DEVICE_NOT_ACTIVE("DeviceNotActive"),
    /** There is no such device or node. */
    DEVICE_NOT_FOUND("DeviceNotFound"),
    /** The host's KVM lacks something. */
    KVM_MISSING_CAP("KVMMissingCap"),
    /** A class that this library does not know. */
    UNRECOGNIZED("");

    private final String wireName;

    ErrorClass(String wireName) {
        this.wireName = wireName;
    }

    /** Returns the text on the wire; empty for {@link #UNRECOGNIZED}. */
    public String wireName() {
        return wireName;
    }

    /** Returns the class of a text; {@link #UNRECOGNIZED} if there is none. */
    public static ErrorClass fromWire(String text) {
        for (ErrorClass known : values()) {
            if (known.wireName.equals(text)) {
                return known;
            }
        }
        return UNRECOGNIZED;
    }
}
