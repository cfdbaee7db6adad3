package io.github.qapi4j.runtime;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The name of a file, perhaps of another machine: what a generated type holds for a string that the type mapping
 * {@code path} is for.
 *
 * <p>This is not a {@link Path}, for two reasons. A path inside a guest, or on the host of a remote QEMU, need not be one
 * here. And a Path changes what it is given: it drops doubled slashes and one at the end, which QEMU would get back.
 *
 * @param text the path as it stands in JSON; any text
 */
public record FilePath(String text) {
    /** Refuses null: what is absent is no path. */
    public FilePath {
        Objects.requireNonNull(text, "text");
    }

    /** Returns a path as it stands in JSON. */
    @JsonCreator
    public static FilePath parse(String text) {
        return new FilePath(text);
    }

    /** Returns the name of a file of this machine, in this machine's notation. */
    public static FilePath of(Path path) {
        return new FilePath(path.toString());
    }

    /**
     * Returns the path as one of this machine.
     *
     * @throws InvalidPathException if it cannot be one, such as a name with a colon on Windows
     */
    public Path toPath() {
        return Path.of(text);
    }

    /** Returns the path as it stands in JSON. */
    @Override
    @JsonValue
    public String toString() {
        return text;
    }
}
