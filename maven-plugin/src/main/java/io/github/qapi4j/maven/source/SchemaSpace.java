package io.github.qapi4j.maven.source;

import io.github.qapi4j.generator.syntax.SourceLoader;
import io.github.qapi4j.maven.files.Digest;
import io.github.qapi4j.maven.files.Input;
import io.github.qapi4j.maven.files.ProjectFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files that the compiler sees: those on disk, and behind the source folder, as if they lay in it, the schemas of
 * other artifacts. It remembers what was read.
 */
public final class SchemaSpace implements SourceLoader {
    private final ProjectFolders folders;
    private final SourceLoader disk;
    private final SchemaArchives archives;
    private final Map<String, Input> inputs = new TreeMap<>();
    private final SortedSet<Path> ownFiles = new TreeSet<>();
    private final SortedSet<Path> all = new TreeSet<>();

    /**
     * Makes a space.
     *
     * @param archives where a schema is looked for that is not in the source folder
     */
    public SchemaSpace(ProjectFolders folders, SchemaArchives archives) {
        this.folders = folders;
        this.disk = SourceLoader.in(folders.base());
        this.archives = archives;
    }

    @Override
    public Path locate(Path given) {
        return disk.locate(given);
    }

    @Override
    public byte[] read(Path path) throws IOException {
        all.add(path);
        if (Files.exists(path) || !path.startsWith(folders.source())) {
            byte[] content = readRecorded(path);
            ownFiles.add(path);
            return content;
        }
        record(new Input(folders.show(path), null));
        SchemaArchives.Found found = archives.find(name(path));
        record(new Input(found.place(), Digest.of(found.content())));
        return found.content();
    }

    private byte[] readRecorded(Path path) throws IOException {
        try {
            byte[] content = disk.read(path);
            record(new Input(folders.show(path), Digest.of(content)));
            return content;
        } catch (IOException e) {
            record(new Input(folders.show(path), null));
            throw e;
        }
    }

    /** The first content counts: if a file changes while it is used, the next run sees that. */
    private void record(Input input) {
        inputs.putIfAbsent(input.place(), input);
    }

    /** Returns what was read so far, or looked for in vain, in order of place. */
    public List<Input> inputs() {
        return new ArrayList<>(inputs.values());
    }

    /** Returns how many files the compiler asked for. */
    public int filesRead() {
        return all.size();
    }

    /** Returns whether the compiler asked for a schema, whose path is relative to the source folder. */
    public boolean hasRead(String schema) {
        return all.contains(folders.source().resolve(schema).normalize());
    }

    /** Returns the schemas of the source folder that the compiler asked for, as paths relative to it, sorted. */
    public List<String> schemas() {
        List<String> schemas = new ArrayList<>();
        for (Path path : all) {
            if (path.startsWith(folders.source())) {
                schemas.add(name(path));
            }
        }
        return schemas;
    }

    private String name(Path path) {
        return folders.source().relativize(path).toString().replace('\\', '/');
    }

    /** Returns the files that were read from disk, sorted. */
    public Collection<Path> ownFiles() {
        return ownFiles;
    }
}
