package io.github.qapi4j.maven.source;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Names that the system has no files for, and why; the locale decides which characters names can hold. */
public final class FileNames {
    private FileNames() {}

    /**
     * Says why the system has no such path.
     *
     * @return the end of a sentence that starts with the path
     */
    public static String fault(InvalidPathException e) {
        return e.getInput().chars().allMatch(c -> c < 0x80)
                ? "which no file here can be called: " + e.getReason()
                : "which no file can be called under this locale, whose encoding is "
                        + System.getProperty("sun.jnu.encoding") + ": set LC_ALL to one with UTF-8, such as C.UTF-8";
    }

    /**
     * Requires that a path which the system itself has given can be spelt: where its locale cannot decode a name, the
     * string is not that of the file.
     *
     * @param shown how messages name it
     * @throws InvalidPathException if it cannot
     */
    static void requireSpelling(Path path, String shown) {
        try {
            if (Path.of(path.toString()).equals(path)) {
                return;
            }
        } catch (InvalidPathException e) {
            // What could not be decoded cannot be encoded either.
        }
        throw new InvalidPathException(shown, "its name cannot be decoded");
    }
}
