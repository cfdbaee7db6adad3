package io.github.qapi4j.runtime.qmp.fake;

import io.github.qapi4j.runtime.qmp.error.ErrorClass;

/** What a script throws to answer a command with an error. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String classText;

    private Refusal(String classText, String description) {
        super(description, null, false, false);
        this.classText = classText;
    }

    /**
     * Makes one.
     *
     * @param errorClass not {@link ErrorClass#UNRECOGNIZED}
     * @param description what the peer says
     * @throws IllegalArgumentException if it is that one
     */
    public static Refusal of(ErrorClass errorClass, String description) {
        if (errorClass == ErrorClass.UNRECOGNIZED) {
            throw new IllegalArgumentException("a class that nobody knows is given as text");
        }
        return new Refusal(errorClass.wireName(), description);
    }

    /** Makes one with any class, also such as no QEMU has yet. */
    public static Refusal of(String errorClass, String description) {
        return new Refusal(errorClass, description);
    }

    String classText() {
        return classText;
    }

    String description() {
        return String.valueOf(getMessage());
    }
}
