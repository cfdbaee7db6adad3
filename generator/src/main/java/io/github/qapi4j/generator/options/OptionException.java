package io.github.qapi4j.generator.options;

/** An option holds what it cannot. The message is for the user, and names the value but not the option. */
public final class OptionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String option;
    private final String value;
    private final String fault;

    /**
     * Makes the exception.
     *
     * @param option the component of {@link GenerateOptions}
     * @param value what it holds, or that part of it which is wrong
     * @param fault what is wrong with the value and what to write instead, as the end of a sentence such as
     *     {@code is not the name of a Java package; write one such as org.example.qapi}
     */
    OptionException(String option, String value, String fault) {
        super("'" + value + "' " + fault);
        this.option = option;
        this.value = value;
        this.fault = fault;
    }

    /** Returns the component of {@link GenerateOptions} that is wrong. */
    public String option() {
        return option;
    }

    /** Returns what it holds, or that part of it which is wrong. */
    public String value() {
        return value;
    }

    /** Returns what is wrong with the value, as the end of a sentence that starts with the value. */
    public String fault() {
        return fault;
    }
}
