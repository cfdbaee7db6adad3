package io.github.qapi4j.schemas.interop.catalog;

import io.github.qapi4j.schemas.interop.Causes;
import io.github.qapi4j.schemas.interop.DescriptorFormat;
import io.github.qapi4j.schemas.interop.DescriptorProblem;
import io.github.qapi4j.schemas.interop.DescriptorSearchPath;
import io.github.qapi4j.schemas.interop.FileReference;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One lookup: scans all directories, lets the most specific file of each name win, and reads the winners.
 *
 * @param <T> the type of the descriptors
 */
final class Discovery<T> {
    /** By name; of one name, the most specific first. */
    private static final Comparator<Sighting> BY_NAME = Comparator.comparing(
                    (Sighting sighting) -> sighting.spot().name())
            .thenComparing(sighting -> -sighting.spot().rank());

    private final FileAccess access;
    private final DescriptorFormat<T> format;
    private final DescriptorSearchPath searchPath;
    private final DescriptorFileReader<T> reader;
    private final ReferenceCheck references;
    private final CatalogDraft<T> draft = new CatalogDraft<>();

    Discovery(FileAccess access, DescriptorFormat<T> format, DescriptorSearchPath searchPath) {
        this.access = access;
        this.format = format;
        this.searchPath = searchPath;
        this.reader = new DescriptorFileReader<>(access, format.reader());
        this.references = new ReferenceCheck(searchPath.host());
    }

    CatalogDraft<T> run() {
        List<Sighting> sightings = new ArrayList<>();
        int rank = 0;
        for (Path directory : searchPath.directories(format.kind())) {
            sightings.addAll(scan(directory, rank++));
        }
        sightings.sort(BY_NAME);
        Map<FileName, Winner> winners = new TreeMap<>();
        for (Sighting sighting : sightings) {
            Winner winner = winners.get(sighting.spot().name());
            if (!sighting.takesName()) {
                draft.ignore(sighting.spot(), sighting.ignored());
            } else if (winner == null) {
                winners.put(sighting.spot().name(), new Winner(sighting.spot().path(), settle(sighting)));
            } else {
                draft.mask(sighting.spot(), winner.path, winner.reason);
            }
        }
        return draft;
    }

    private List<Sighting> scan(Path directory, int rank) {
        try {
            List<Sighting> sightings = new DirectoryScan(access, searchPath, directory, rank).run();
            draft.searched(directory, SearchedDirectory.State.LISTED);
            return sightings;
        } catch (NoSuchFileException e) {
            draft.searched(directory, SearchedDirectory.State.ABSENT);
        } catch (IOException e) {
            draft.searched(directory, SearchedDirectory.State.UNREADABLE);
            draft.directoryProblem(new DescriptorProblem.UnreadableDirectory(directory, Causes.text(e)));
        }
        return List.of();
    }

    /** Reads the file that won its name; returns what it means for the files that lost. */
    private MaskedReason settle(Sighting sighting) {
        Spot spot = sighting.spot();
        if (sighting.ignored() != null) {
            draft.ignore(spot, sighting.ignored());
            return MaskedReason.HIDDEN;
        }
        DescriptorProblem problem = sighting.problem();
        if (problem == null) {
            DescriptorRead<T> read = reader.read(spot.path(), sighting.readable());
            problem = read.problem();
            if (problem == null) {
                enter(spot, read.value());
                return MaskedReason.REPLACED;
            }
        }
        draft.problem(spot, problem);
        return MaskedReason.BROKEN;
    }

    private void enter(Spot spot, T value) {
        List<FileReference> named = format.references().apply(value);
        draft.enter(spot, value, references.problems(spot.path(), named));
    }

    /** The most specific file of a name. */
    private record Winner(Path path, MaskedReason reason) {}
}
