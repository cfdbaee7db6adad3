package io.github.qapi4j.runtime.secret;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A string that no text shows, such as a password: what a generated type holds for a string that the type mapping {@code
 * secret} is for. A record that has one prints it as {@code ***}; only JSON has what it is.
 */
public final class Secret {
    private final String text;

    private Secret(String text) {
        this.text = Objects.requireNonNull(text, "text");
    }

    /** Returns a value that holds the text; any text will do. */
    @JsonCreator
    public static Secret parse(String text) {
        return new Secret(text);
    }

    /** Returns what it holds. */
    @JsonValue
    public String reveal() {
        return text;
    }

    /** Compares in a time that does not tell how much of two secrets of the same length is equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
    }

    private byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_16BE);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns {@code ***}. */
    @Override
    public String toString() {
        return "***";
    }
}
