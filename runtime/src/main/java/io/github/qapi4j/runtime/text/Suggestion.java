package io.github.qapi4j.runtime.text;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds the known name that a misspelt one may have meant. */
public final class Suggestion {
    /** Longer names are not compared: hostile input must not cost quadratic time. */
    private static final int LONGEST = 80;

    private Suggestion() {}

    /** Returns {@code " (did you mean 'NAME'?)"} for the nearest known name, or nothing if none is near. */
    public static String hint(String name, Collection<String> known) {
        String near = find(name, known);
        return near == null ? "" : " (did you mean '" + near + "'?)";
    }

    private static @Nullable String find(String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return null;
        }
        String nearest = null;
        int least = Math.max(1, name.length() / 3) + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - name.length()) < least) {
                int distance = distance(name, candidate);
                if (distance < least) {
                    least = distance;
                    nearest = candidate;
                }
            }
        }
        return nearest;
    }

    /** Counts the insertions, deletions and substitutions between two texts; '_' and '-' count as equal, as does case. */
    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        int[] current = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            current[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int change = fold(left.charAt(row - 1)) == fold(right.charAt(column - 1)) ? 0 : 1;
                int step = Math.min(previous[column], current[column - 1]) + 1;
                current[column] = Math.min(previous[column - 1] + change, step);
            }
            int[] swapped = previous;
            previous = current;
            current = swapped;
        }
        return previous[right.length()];
    }

    private static char fold(char letter) {
        return letter == '_' ? '-' : Character.toLowerCase(letter);
    }
}
