package io.github.qapi4j.maven.files;

import io.github.qapi4j.generator.output.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Finds what a run does not want, and decides what of it goes; nothing on disk changes. */
final class StaleSearch {
    private final OutputPlace place;
    private final Manifest earlier;
    private final WrittenFiles written;
    private final Map<String, Path> ofOthers = new HashMap<>();

    /**
     * Prepares a search.
     *
     * @param earlier what the last run of the execution left
     * @param others what other executions remember; what they have written is none of this one's business
     * @param written what all of them have written
     */
    StaleSearch(OutputPlace place, Manifest earlier, List<Manifest> others, WrittenFiles written) {
        this.place = place;
        this.earlier = earlier;
        this.written = written;
        others.forEach(other -> other.paths().forEach(path -> ofOthers.put(WrittenFiles.fold(path), path)));
    }

    /**
     * Searches.
     *
     * @param wanted the absolute paths of what the run wants
     * @throws IOException if a folder cannot be read
     */
    StaleOutputs find(Set<Path> wanted, Cleaning cleaning) throws IOException {
        StaleOutputs stale = new StaleOutputs();
        for (Path folder : earlier.outputs().keySet()) {
            boolean isNamed = place.folders().contains(folder);
            for (String name : earlier.outputs().get(folder).keySet()) {
                Path file = folder.resolve(name);
                if (!wanted.contains(file) && !isOfOthers(file)) {
                    add(file, folder, isNamed, stale);
                }
            }
        }
        Set<Path> known = new HashSet<>(wanted);
        known.addAll(ofOthers.values());
        known.addAll(stale.deletable());
        SortedSet<Path> unrecorded = leftovers(wanted, known, cleaning.everywhere());
        if (cleaning.deletes()) {
            stale.deletable().addAll(unrecorded);
            stale.changed().removeAll(unrecorded);
        } else {
            stale.unrecorded().addAll(unrecorded);
            stale.unrecorded().removeAll(stale.changed());
        }
        return stale;
    }

    private void add(Path file, Path folder, boolean isNamed, StaleOutputs stale) {
        if (!isNamed) {
            if (written.isUnchanged(file, folder)) {
                stale.abandoned().add(file);
            }
        } else if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            stale.gone().add(file);
        } else if (written.isUnchanged(file, folder)) {
            stale.deletable().add(file);
        } else if (!Files.isDirectory(file)) {
            stale.changed().add(file);
        }
    }

    private SortedSet<Path> leftovers(Set<Path> wanted, Set<Path> known, boolean everywhere) throws IOException {
        Path sources = place.sources();
        Leftovers leftovers = new Leftovers(sources, known);
        return everywhere
                ? leftovers.everywhere()
                : leftovers.in(wanted.stream()
                        .filter(path -> path.startsWith(sources))
                        .map(Path::getParent)
                        .collect(Collectors.toSet()));
    }

    /** Where case does not matter, a file of another execution may be this one's under an older name. */
    private boolean isOfOthers(Path file) throws IOException {
        Path same = ofOthers.get(WrittenFiles.fold(file));
        return same != null
                && (same.equals(file) || Files.exists(same) && Files.exists(file) && Files.isSameFile(same, file));
    }
}
