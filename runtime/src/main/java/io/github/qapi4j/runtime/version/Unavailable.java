package io.github.qapi4j.runtime.version;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something of a value that one version of QEMU does not take as it is.
 *
 * @param path the members that lead to it, such as {@code options.file.driver} or {@code capabilities[1].state}; empty for the
 *     value as a whole
 * @param value the text that the version does not know; null where it is the member, or the value as a whole, that counts
 * @param reason what is wrong with it
 * @param label the version
 * @param versions the labels of the versions that have it, the oldest first; none where a member is missing
 */
public record Unavailable(String path, @Nullable String value, Reason reason, String label, List<String> versions) {
    /** What is wrong. */
    public enum Reason {
        /** The version does not know it. */
        UNKNOWN,
        /** The version wants a member that is absent. */
        MISSING
    }

    /** Copies the labels. */
    public Unavailable {
        versions = List.copyOf(versions);
    }

    /** Returns a sentence without its final stop: {@code 'discard-no-unref' is not in 7.2, but in 8.2 and 10.0}. */
    @Override
    public String toString() {
        String what = path.isEmpty() ? "the value" : "'" + path + "'";
        String shown = value == null ? what : what + " = '" + value + "'";
        return reason == Reason.MISSING
                ? shown + " is missing, and " + label + " wants it"
                : shown + " is not in " + label + ", but in " + list(versions);
    }

    /**
     * Returns whether a QEMU's error names this: the version that lacks it would say so in these words, with the name of the
     * member, its whole path, or the value between quotation marks.
     */
    boolean isNamedIn(String description) {
        return names(description, path)
                || names(description, path.substring(path.lastIndexOf('.') + 1))
                || value != null && names(description, value);
    }

    private static boolean names(String description, String name) {
        return !name.isEmpty() && description.contains("'" + name + "'");
    }

    /** Returns words with commas and an "and". */
    static String list(List<String> words) {
        int last = words.size() - 1;
        return last <= 0
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
