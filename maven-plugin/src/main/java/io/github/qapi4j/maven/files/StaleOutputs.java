package io.github.qapi4j.maven.files;

import io.github.qapi4j.generator.output.Conflict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Files that a run does not want: what earlier runs wrote, and what else was generated once. All paths are absolute.
 *
 * @param deletable what goes
 * @param gone what we wrote and somebody else has deleted
 * @param changed what we wrote and somebody has changed since, so that it stays
 * @param abandoned what we wrote into a folder that the configuration does not name any more, so that it stays
 * @param unrecorded what no record lists, but whose first line says that it was generated, so that it stays
 */
record StaleOutputs(
        SortedSet<Path> deletable,
        SortedSet<Path> gone,
        SortedSet<Path> changed,
        SortedSet<Path> abandoned,
        SortedSet<Path> unrecorded) {
    StaleOutputs() {
        this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    /** Says what stays, and what the user can do about it. */
    List<String> warnings(Function<Path, String> show) {
        List<String> warnings = new ArrayList<>();
        add(changed, "been changed since generation, and nothing generates %s any more", "", show, warnings);
        add(
                abandoned,
                "been generated into a folder that the configuration does not name any more",
                "",
                show,
                warnings);
        add(unrecorded, "been generated once, but not by this run", ", or run once with -Dqapi.clean", show, warnings);
        return warnings;
    }

    private static void add(
            SortedSet<Path> paths, String what, String more, Function<Path, String> show, List<String> warnings) {
        if (!paths.isEmpty()) {
            boolean one = paths.size() == 1;
            String them = one ? "it" : "them";
            warnings.add(Conflict.list(paths.stream().map(show).toList()) + (one ? " has " : " have ")
                    + what.replace("%s", them) + "; " + (one ? "it stays" : "they stay") + ": delete " + them
                    + " if nobody needs " + them + more);
        }
    }
}
