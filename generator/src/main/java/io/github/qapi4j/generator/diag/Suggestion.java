package io.github.qapi4j.generator.diag;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses which known name a wrong one was meant to be, by the number of edits between them. */
public final class Suggestion {
    /** Longer names are not compared: what that costs grows with the square of their length. */
    private static final int LONGEST = 80;

    /** More names are not looked through; real schemas have less than two thousand types. */
    private static final int MOST = 10_000;

    private Suggestion() {}

    /** Returns a note with the guess, or none where no name is near. */
    public static List<Note> notes(String wrong, Collection<String> known) {
        String closest = closest(wrong, known);
        return closest == null ? List.of() : List.of(Note.of("did you mean '" + closest + "'?"));
    }

    /**
     * Returns a note with the names that stand for an old one, or none where none does.
     *
     * @param old the name of something that only older versions of a schema have
     */
    public static List<Note> newerNames(String old, Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : List.of(Note.of("only older versions call it '" + old + "'; the newest one has '"
                        + String.join("' or '", names) + "' in its place"));
    }

    /**
     * Returns the known name that is nearest to a wrong one.
     *
     * @return the name, the first of those that are equally near; null where more than a third of the letters differ, for
     *     a name of more than 80 letters, and among more than 10,000 names
     */
    public static @Nullable String closest(String wrong, Collection<String> known) {
        if (wrong.length() > LONGEST || known.size() > MOST) {
            return null;
        }
        int limit = Math.max(1, wrong.length() / 3);
        String closest = null;
        for (String name : known) {
            if (Math.abs(name.length() - wrong.length()) <= limit) {
                int distance = distance(wrong.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
                if (distance < limit || distance == limit && closest == null) {
                    closest = name;
                    limit = distance;
                }
            }
        }
        return closest;
    }

    /** Counts the letters to insert, delete, replace or swap with their neighbour. */
    private static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(from, to, cost, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int step(String from, String to, int[][] cost, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int best = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
