package io.github.qapi4j.generator.diff;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the user's that takes findings out of the count.
 *
 * @param line its line in the file, counted from 1
 * @param id the id, or the front of it up to a dot
 * @param place which places: {@code *} stands for anything within a step, {@code **} for any steps
 * @param until the version from which it no longer holds, or null for none
 * @param reason why
 */
public record Suppression(
        int line, String id, String place, @Nullable VersionNumber until, String reason) {
    /** Returns a function that tells which findings it takes out. */
    Matcher matcher() {
        return new Matcher(id, Pattern.compile(regex(place)));
    }

    /**
     * An entry that is ready to be applied.
     *
     * @param id the id, or the front of it
     * @param place which places
     */
    record Matcher(String id, Pattern place) {
        boolean matches(String found, String where) {
            boolean same = found.equals(id) || found.startsWith(id + ".");
            return same && place.matcher(where).matches();
        }
    }

    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        int at = 0;
        while (at < glob.length()) {
            if (glob.startsWith("**/", at)) {
                regex.append("(?:.*/)?");
                at += 3;
            } else if (glob.startsWith("**", at)) {
                regex.append(".*");
                at += 2;
            } else {
                char c = glob.charAt(at++);
                regex.append(c == '*' ? "[^/]*" : Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.toString();
    }
}
