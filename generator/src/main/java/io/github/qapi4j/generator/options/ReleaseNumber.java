package io.github.qapi4j.generator.options;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a QEMU release, be it known or not; each of its parts has two digits at most.
 *
 * @param text its first two parts as they are written, such as {@code 8.2}
 * @param major the first part
 * @param minor the second part
 */
record ReleaseNumber(String text, int major, int minor) {
    private static final Pattern RELEASE = Pattern.compile("((\\d{1,2})\\.(\\d{1,2}))(?:\\.\\d{1,2})?");

    /** Returns the number that a word such as {@code 8.2} or {@code 8.2.1} is; null for other words. */
    static @Nullable ReleaseNumber of(String word) {
        Matcher release = RELEASE.matcher(word);
        return release.matches()
                ? new ReleaseNumber(
                        release.group(1), Integer.parseInt(release.group(2)), Integer.parseInt(release.group(3)))
                : null;
    }

    /** Returns whether a release is newer than another one. */
    boolean isAfter(ReleaseNumber other) {
        return major != other.major ? major > other.major : minor > other.minor;
    }
}
