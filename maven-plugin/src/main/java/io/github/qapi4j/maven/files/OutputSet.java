package io.github.qapi4j.maven.files;

import io.github.qapi4j.generator.output.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a folder should hold.
 *
 * @param folder absolute
 * @param files what is wanted in it
 */
public record OutputSet(Path folder, List<OutputFile> files) {
    /** Copies the list. */
    public OutputSet {
        files = List.copyOf(files);
    }

    /** Returns the absolute paths of the files. */
    List<Path> paths() {
        return files.stream().map(file -> folder.resolve(file.path())).toList();
    }

    /** Returns the absolute paths of the folders that the files are directly in. */
    Set<Path> folders() {
        Set<Path> folders = new TreeSet<>();
        paths().forEach(path -> folders.add(path.getParent()));
        return folders;
    }

    /** Returns the digests of the files by their names; times are not known before they are written. */
    SortedMap<String, Digest> digests() {
        SortedMap<String, Digest> digests = new TreeMap<>();
        files.forEach(file -> digests.put(file.path(), Digest.of(file.content().getBytes(StandardCharsets.UTF_8))));
        return digests;
    }

    /** Returns what may be on disk while sets are being written in place of what a run before has left. */
    static SortedMap<Path, SortedMap<String, Output>> possible(Manifest earlier, List<OutputSet> wanted) {
        SortedMap<Path, SortedMap<String, Output>> all = new TreeMap<>();
        earlier.outputs().forEach((folder, files) -> all.put(folder, new TreeMap<>(files)));
        for (OutputSet set : wanted) {
            SortedMap<String, Output> files = all.computeIfAbsent(set.folder(), unused -> new TreeMap<>());
            set.digests()
                    .forEach((name, digest) -> files.merge(
                            name, new Output(List.of(digest), 0), (before, unused) -> before.orElse(digest)));
        }
        return all;
    }

    /**
     * Returns what is on disk once sets are written.
     *
     * @throws IOException if a file is not there
     */
    static SortedMap<Path, SortedMap<String, Output>> outputs(List<OutputSet> wanted) throws IOException {
        SortedMap<Path, SortedMap<String, Output>> all = new TreeMap<>();
        for (OutputSet set : wanted) {
            SortedMap<String, Output> files = all.computeIfAbsent(set.folder(), unused -> new TreeMap<>());
            for (Map.Entry<String, Digest> file : set.digests().entrySet()) {
                files.put(file.getKey(), Output.of(set.folder().resolve(file.getKey()), file.getValue()));
            }
        }
        return all;
    }
}
