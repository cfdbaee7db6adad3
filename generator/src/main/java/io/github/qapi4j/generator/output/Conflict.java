package io.github.qapi4j.generator.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Something on disk that is where a file is to be written, and that must not be replaced.
 *
 * @param path what is in the way; not always the file itself, but also a folder that leads there
 * @param kind why it has to stay
 */
public record Conflict(Path path, Kind kind) {
    /** How many paths a sentence names for each kind. */
    private static final int NAMED = 3;

    /** Why something has to stay. */
    public enum Kind {
        /** Nothing shows that we wrote it. */
        FOREIGN(
                "is there already, and nothing shows that qapi4j wrote it",
                "are there already, and nothing shows that qapi4j wrote them"),
        /** We wrote it, but somebody has changed it. */
        CHANGED("has been changed since it was generated", "have been changed since they were generated"),
        /** It is a link, and we never make links. */
        LINK("is a link, not a file that qapi4j wrote", "are links, not files that qapi4j wrote"),
        /** It is a device or the like. */
        SPECIAL("is no regular file", "are no regular files"),
        /** It is a file that may not be read, so that nobody knows whose it is. */
        UNREADABLE("is there already and cannot be read", "are there already and cannot be read"),
        /** It is a folder where a file should be. */
        FOLDER("is a folder, not a file", "are folders, not files"),
        /** It is a file where a folder should be. */
        FILE("is a file, not a folder", "are files, not folders"),
        /** It is a link to nothing where a folder should be. */
        DANGLING_LINK("is a link to a folder that is not there", "are links to folders that are not there");

        private final String one;
        private final String several;

        Kind(String one, String several) {
            this.one = one;
            this.several = several;
        }

        /** Returns whether it is a file that can be replaced if the user says so. */
        boolean isReplaceable() {
            return this == FOREIGN || this == CHANGED;
        }

        /** Returns whether it stands where a whole folder of files should be, so that there is no file to save. */
        boolean isOnTheWay() {
            return this == FILE || this == DANGLING_LINK;
        }
    }

    /** Says what is in the way: {@code 'a/b' is a folder, not a file}. */
    public String statement(Function<Path, String> show) {
        return "'" + show.apply(path) + "' " + kind.one;
    }

    /**
     * Says in one sentence what is in the way, and what to do.
     *
     * @param conflicts at least one
     * @param show how a path is shown
     * @param remedy what the user can do about files, such as {@code delete them}
     */
    public static String sentence(List<Conflict> conflicts, Function<Path, String> show, String remedy) {
        List<String> statements = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<String> paths = conflicts.stream()
                    .filter(conflict -> conflict.kind() == kind)
                    .map(conflict -> show.apply(conflict.path()))
                    .distinct()
                    .toList();
            if (!paths.isEmpty()) {
                statements.add(list(paths) + " " + (paths.size() == 1 ? kind.one : kind.several));
            }
        }
        String all = String.join("; ", statements);
        return conflicts.stream().allMatch(conflict -> conflict.kind().isOnTheWay())
                ? all + "; remove it or choose another output folder"
                : all + "; nothing was written: " + remedy;
    }

    /** Names paths, the first ones if there are many: {@code 'a', 'b', 'c' and 7 more}. */
    public static String list(List<String> paths) {
        String named = String.join(
                ", ", paths.stream().limit(NAMED).map(path -> "'" + path + "'").toList());
        return paths.size() > NAMED ? named + " and " + (paths.size() - NAMED) + " more" : named;
    }
}
