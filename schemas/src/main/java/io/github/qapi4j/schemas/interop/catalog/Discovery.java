package io.github.qapi4j.schemas.interop.catalog;

import io.github.qapi4j.schemas.interop.DescriptorFormat;
import io.github.qapi4j.schemas.interop.DescriptorProblem;
import io.github.qapi4j.schemas.interop.DescriptorSearchPath;
import io.github.qapi4j.schemas.interop.FileProblem;
import io.github.qapi4j.schemas.interop.FileReference;
import io.github.qapi4j.schemas.interop.IoMessages;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One lookup: scans all directories, lets the most specific file of each name win, and reads the winners.
 *
 * @param <T> the type of the descriptors
 */
final class Discovery<T> {
    /** By name; of one name, the most specific first. */
    private static final Comparator<DirectoryEntry> BY_NAME = Comparator.comparing(
                    (DirectoryEntry entry) -> entry.location().name())
            .thenComparing(entry -> -entry.location().rank());

    private final FileAccess access;
    private final DescriptorFormat<T> format;
    private final DescriptorSearchPath searchPath;
    private final DescriptorFileReader<T> reader;
    private final ReferenceCheck references;
    private final CatalogBuilder<T> builder = new CatalogBuilder<>();

    Discovery(FileAccess access, DescriptorFormat<T> format, DescriptorSearchPath searchPath) {
        this.access = access;
        this.format = format;
        this.searchPath = searchPath;
        this.reader = new DescriptorFileReader<>(access, format.reader());
        this.references = new ReferenceCheck(searchPath.host());
    }

    CatalogBuilder<T> run() {
        List<DirectoryEntry> entries = new ArrayList<>();
        int rank = 0;
        for (Path directory : searchPath.directories(format.kind())) {
            entries.addAll(scan(directory, rank++));
        }
        entries.sort(BY_NAME);
        Map<FileName, Winner> winners = new TreeMap<>();
        for (DirectoryEntry entry : entries) {
            Winner winner = winners.get(entry.location().name());
            if (!entry.takesName()) {
                builder.ignore(entry.location(), Objects.requireNonNull(entry.ignored()));
            } else if (winner == null) {
                winners.put(entry.location().name(), new Winner(entry.location().path(), settle(entry)));
            } else {
                builder.mask(entry.location(), winner.path, winner.reason);
            }
        }
        return builder;
    }

    private List<DirectoryEntry> scan(Path directory, int rank) {
        try {
            List<DirectoryEntry> entries = new DirectoryScan(access, searchPath, directory, rank).run();
            builder.searched(directory, SearchedDirectory.State.LISTED);
            return entries;
        } catch (NoSuchFileException e) {
            builder.searched(directory, SearchedDirectory.State.ABSENT);
        } catch (IOException e) {
            builder.searched(directory, SearchedDirectory.State.UNREADABLE);
            builder.directoryProblem(new FileProblem.UnreadableDirectory(directory, IoMessages.text(e)));
        }
        return List.of();
    }

    /** Reads the file that won its name; returns what it means for the files that lost. */
    private MaskedReason settle(DirectoryEntry entry) {
        EntryLocation location = entry.location();
        IgnoredReason ignored = entry.ignored();
        if (ignored != null) {
            builder.ignore(location, ignored);
            return MaskedReason.HIDDEN;
        }
        DescriptorProblem problem = entry.problem();
        if (problem == null) {
            DescriptorRead<T> read = reader.read(location.path(), Objects.requireNonNull(entry.readable()));
            T value = read.value();
            if (value != null) {
                enter(location, value);
                return MaskedReason.REPLACED;
            }
            problem = Objects.requireNonNull(read.problem());
        }
        builder.problem(location, problem);
        return MaskedReason.BROKEN;
    }

    private void enter(EntryLocation location, T value) {
        List<FileReference> named = format.references().apply(value);
        builder.enter(location, value, references.problems(location.path(), named));
    }

    /** The most specific file of a name. */
    private record Winner(Path path, MaskedReason reason) {}
}
