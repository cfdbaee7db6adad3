package io.github.qapi4j.maven.files;

import io.github.qapi4j.generator.OutputFolder;
import io.github.qapi4j.generator.Ownership;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings output folders to what a run wants. A manifest of all that may be there, old and new, is written before the first
 * file and the true one after the last, so that a run which is killed between the two leaves nothing behind that the next
 * one does not know.
 */
public final class OutputUpdate {
    private final ProjectFolders folders;
    private final Manifest earlier;
    private final @Nullable Path classes;

    /**
     * Prepares an update.
     *
     * @param earlier what the last run left
     * @param classes the folder that sources are compiled to; null if nobody compiles them
     */
    public OutputUpdate(ProjectFolders folders, Manifest earlier, @Nullable Path classes) {
        this.folders = folders;
        this.earlier = earlier;
        this.classes = classes;
    }

    /**
     * What became of the files.
     *
     * @param written how many are new or changed, in each set
     * @param deleted how many of an earlier run are gone, in all sets together
     */
    public record Result(List<OutputFolder.Summary> written, int deleted) {}

    /**
     * Writes and deletes.
     *
     * @param run what is run
     * @param inputs what was read
     * @param wanted the files, each folder once
     * @throws IOException if something cannot be written or deleted; the next run will try again
     */
    public Result apply(Run run, List<Input> inputs, List<OutputSet> wanted) throws IOException {
        deleteDrafts();
        ManifestFile.write(folders, new Manifest(null, List.of(), possible(wanted)));
        Set<Path> kept = kept(wanted);
        SortedSet<Path> stale = new TreeSet<>(earlier.paths());
        stale.removeAll(kept);
        deleteClasses(stale);
        int deleted = deleteTwins(stale, kept);
        List<OutputFolder.Summary> written = new ArrayList<>();
        for (OutputSet set : wanted) {
            written.add(new OutputFolder(set.folder())
                    .plan(set.files(), Ownership.ALL)
                    .write());
        }
        deleted += StaleFiles.delete(stale, roots());
        ManifestFile.write(folders, new Manifest(run, inputs, outputs(wanted)));
        return new Result(written, deleted);
    }

    /** Removes half-written files, which a killed run leaves beside the ones that it was to become. */
    private void deleteDrafts() throws IOException {
        OutputFolder.deleteDrafts(folders.state());
        if (!earlier.isInterrupted()) {
            return;
        }
        SortedSet<Path> parents = new TreeSet<>();
        earlier.paths().forEach(path -> parents.add(path.getParent()));
        for (Path parent : parents) {
            OutputFolder.deleteDrafts(parent);
        }
    }

    private Set<Path> kept(List<OutputSet> wanted) throws IOException {
        Set<Path> kept = new HashSet<>(ManifestFile.outputsOfOthers(folders));
        wanted.forEach(set -> set.files().forEach(file -> kept.add(set.folder().resolve(file.path()))));
        return kept;
    }

    /** This comes before the sources go: else a build that is killed in between would leave classes that nobody knows. */
    private void deleteClasses(SortedSet<Path> stale) throws IOException {
        if (classes == null) {
            return;
        }
        for (Path root : roots()) {
            StaleClasses.delete(
                    stale.stream()
                            .filter(path -> path.startsWith(root))
                            .map(root::relativize)
                            .toList(),
                    classes);
        }
    }

    /**
     * Deletes what differs from a wanted file by case alone. This has to come before the writing: where case does not
     * matter, the two are one file, and its name would stay the old one.
     */
    private int deleteTwins(SortedSet<Path> stale, Set<Path> kept) throws IOException {
        Set<String> folded = kept.stream().map(OutputUpdate::fold).collect(Collectors.toSet());
        List<Path> twins =
                stale.stream().filter(path -> folded.contains(fold(path))).toList();
        twins.forEach(stale::remove);
        return StaleFiles.delete(twins, roots());
    }

    private static String fold(Path path) {
        return path.toString().toLowerCase(Locale.ROOT);
    }

    private Set<Path> roots() {
        return earlier.outputs().keySet();
    }

    private SortedMap<Path, SortedMap<String, Output>> possible(List<OutputSet> wanted) {
        SortedMap<Path, SortedMap<String, Output>> all = new TreeMap<>();
        earlier.outputs().forEach((folder, files) -> all.put(folder, new TreeMap<>(files)));
        Output unknown = new Output(new Digest(0, 0), 0);
        for (OutputSet set : wanted) {
            SortedMap<String, Output> files = all.computeIfAbsent(set.folder(), unused -> new TreeMap<>());
            set.files().forEach(file -> files.putIfAbsent(file.path(), unknown));
        }
        return all;
    }

    private static SortedMap<Path, SortedMap<String, Output>> outputs(List<OutputSet> wanted) throws IOException {
        SortedMap<Path, SortedMap<String, Output>> all = new TreeMap<>();
        for (OutputSet set : wanted) {
            SortedMap<String, Output> files = new TreeMap<>();
            for (Map.Entry<String, Digest> file : set.digests().entrySet()) {
                files.put(file.getKey(), Output.of(set.folder().resolve(file.getKey()), file.getValue()));
            }
            all.put(set.folder(), files);
        }
        return all;
    }
}
