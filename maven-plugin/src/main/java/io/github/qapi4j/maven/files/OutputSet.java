package io.github.qapi4j.maven.files;

import io.github.qapi4j.generator.GeneratedFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a folder should hold.
 *
 * @param folder absolute
 * @param files what is wanted in it
 */
public record OutputSet(Path folder, List<GeneratedFile> files) {
    /** Copies the list. */
    public OutputSet {
        files = List.copyOf(files);
    }

    /** Returns the digests of the files by their names; times are not known before they are written. */
    SortedMap<String, Digest> digests() {
        SortedMap<String, Digest> digests = new TreeMap<>();
        files.forEach(file -> digests.put(file.path(), Digest.of(file.content().getBytes(StandardCharsets.UTF_8))));
        return digests;
    }
}
