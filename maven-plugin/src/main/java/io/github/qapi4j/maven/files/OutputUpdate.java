package io.github.qapi4j.maven.files;

import io.github.qapi4j.generator.output.Conflict;
import io.github.qapi4j.generator.output.OutputFolder;
import io.github.qapi4j.generator.output.OutputPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings output folders to what a run wants. First all of it is looked at: where a file of somebody else's would have to go,
 * nothing happens at all. A manifest of all that may be there, old and new, is written before the first file and the true
 * one after the last, so that a run which is killed between the two leaves nothing behind that the next one does not know.
 */
public final class OutputUpdate {
    private final ProjectFolders folders;
    private final Manifest earlier;
    private final OutputPlace place;
    private final Cleaning cleaning;

    /**
     * Prepares an update.
     *
     * @param earlier what the last run left
     * @param place where files may be replaced and deleted
     * @param cleaning what happens with sources that no record lists
     */
    public OutputUpdate(ProjectFolders folders, Manifest earlier, OutputPlace place, Cleaning cleaning) {
        this.folders = folders;
        this.earlier = earlier;
        this.place = place;
        this.cleaning = cleaning;
    }

    /**
     * What became of the files.
     *
     * @param written how many are new or changed, in each set
     * @param deleted how many of earlier runs are gone, in all sets together
     * @param warnings what stays although nobody generates it any more, in sentences
     */
    public record Result(List<OutputFolder.Summary> written, int deleted, List<String> warnings) {}

    /**
     * Writes and deletes.
     *
     * @param fingerprint what is run
     * @param inputs what was read
     * @param wanted the files, each once
     * @throws IOException if a file of somebody else's is in the way, and then nothing has changed; or if something cannot be
     *     written or deleted, which the next run will try again
     */
    public Result apply(BuildFingerprint fingerprint, List<Input> inputs, List<OutputSet> wanted) throws IOException {
        List<Manifest> others = ManifestFile.ofOthers(folders);
        WrittenFiles written = new WrittenFiles(
                Stream.concat(Stream.of(earlier), others.stream()).toList());
        List<OutputPlan> plans = plans(wanted, written);
        Set<Path> paths = wanted.stream().flatMap(set -> set.paths().stream()).collect(Collectors.toSet());
        StaleOutputs stale = new StaleSearch(place, earlier, others, written).find(paths, cleaning);

        deleteDrafts();
        ManifestFile.write(folders, new Manifest(null, List.of(), OutputSet.possible(earlier, wanted)));
        deleteClasses(stale);
        int deleted = deleteTwins(stale.deletable(), paths);
        List<OutputFolder.Summary> summaries = new ArrayList<>();
        for (OutputPlan plan : plans) {
            summaries.add(plan.write());
        }
        deleted += delete(stale.deletable());
        for (Path folder : place.folders()) {
            StaleFiles.deleteEmptyFolders(below(folder, stale.gone()), place.root(folder));
        }
        ManifestFile.write(folders, new Manifest(fingerprint, inputs, OutputSet.outputs(wanted)));
        return new Result(summaries, deleted, stale.warnings(folders::show));
    }

    /** Returns whether sources wait to be cleaned away after a run that has nothing else to do. */
    public boolean hasToClean() throws IOException {
        if (!cleaning.deletes()) {
            return false;
        }
        List<Manifest> others = ManifestFile.ofOthers(folders);
        StaleSearch search = new StaleSearch(place, earlier, others, new WrittenFiles(others));
        return !search.find(earlier.paths(), cleaning).deletable().isEmpty();
    }

    private List<OutputPlan> plans(List<OutputSet> wanted, WrittenFiles written) throws IOException {
        List<OutputPlan> plans = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        for (OutputSet set : wanted) {
            OutputPlan plan =
                    new OutputFolder(set.folder()).plan(set.files(), written.in(set.folder(), cleaning.deletes()));
            plans.add(plan);
            conflicts.addAll(plan.conflicts());
        }
        if (!conflicts.isEmpty()) {
            throw new IOException(Conflict.sentence(conflicts, folders::show, remedy(conflicts)));
        }
        return plans;
    }

    private String remedy(List<Conflict> conflicts) {
        StringBuilder remedy = new StringBuilder("move or delete such files");
        if (conflicts.stream().anyMatch(conflict -> conflict.path().startsWith(place.schemas()))) {
            remedy.append(", or set embedSchemas to false");
        }
        if (conflicts.stream().anyMatch(conflict -> conflict.path().startsWith(place.metadata()))) {
            remedy.append(", or set reachabilityMetadata to false");
        }
        if (conflicts.stream().anyMatch(conflict -> conflict.path().startsWith(place.sources()))) {
            remedy.append(", or choose another output folder or package");
        }
        if (conflicts.stream().anyMatch(this::isCleanable)) {
            remedy.append("; with -Dqapi.clean those are replaced that still begin as generated ones do");
        }
        return remedy.toString();
    }

    private boolean isCleanable(Conflict conflict) {
        return conflict.kind() == Conflict.Kind.CHANGED && conflict.path().startsWith(place.sources());
    }

    /** Removes half-written files, which a killed run leaves beside the ones that it was to become. */
    private void deleteDrafts() throws IOException {
        OutputFolder.deleteDrafts(folders.state());
        if (!earlier.isInterrupted()) {
            return;
        }
        SortedSet<Path> parents = new TreeSet<>();
        for (Path path : earlier.paths()) {
            if (place.folders().stream().anyMatch(path::startsWith)) {
                parents.add(path.getParent());
            }
        }
        for (Path parent : parents) {
            OutputFolder.deleteDrafts(parent);
        }
    }

    /** This comes before the sources go: else a build that is killed in between would leave classes that nobody knows. */
    private void deleteClasses(StaleOutputs stale) throws IOException {
        Path classes = place.compiledTo();
        if (classes != null) {
            // What stays has its classes still.
            List<Path> sources = Stream.concat(stale.deletable().stream(), stale.gone().stream())
                    .filter(path -> path.startsWith(place.sources()))
                    .map(path -> place.sources().relativize(path))
                    .toList();
            StaleClasses.delete(sources, classes);
        }
    }

    /**
     * Deletes what differs from a wanted file by case alone. This has to come before the writing: where case does not
     * matter, the two are one file, and its name would stay the old one.
     */
    private int deleteTwins(SortedSet<Path> stale, Set<Path> wanted) throws IOException {
        Set<String> folded = wanted.stream().map(WrittenFiles::fold).collect(Collectors.toCollection(HashSet::new));
        List<Path> twins = stale.stream()
                .filter(path -> folded.contains(WrittenFiles.fold(path)))
                .toList();
        twins.forEach(stale::remove);
        return delete(twins);
    }

    private int delete(Collection<Path> files) throws IOException {
        int deleted = 0;
        for (Path folder : place.folders()) {
            deleted += StaleFiles.delete(below(folder, files), place.root(folder));
        }
        return deleted;
    }

    private static List<Path> below(Path folder, Collection<Path> files) {
        return files.stream().filter(path -> path.startsWith(folder)).toList();
    }
}
