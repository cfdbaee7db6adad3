package io.github.qapi4j.maven.source;

import io.github.qapi4j.generator.syntax.load.SourceLoader;
import io.github.qapi4j.maven.files.Digest;
import io.github.qapi4j.maven.files.Input;
import io.github.qapi4j.maven.files.ProjectFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The files that the compiler sees: those on disk, and behind the source folder, as if they lay in it, the schemas of
 * other artifacts. It remembers what was read, and reads nothing twice.
 */
public final class RecordingSourceLoader implements SourceLoader {
    private final ProjectFolders folders;
    private final SourceLoader disk;
    private final DependencySchemaSource dependencies;
    private final Map<String, Input> inputs = new TreeMap<>();
    private final SortedMap<Path, byte[]> ownFiles = new TreeMap<>();
    private final Map<Path, DependencySchemaSource.Found> foreign = new HashMap<>();
    private final SortedSet<Path> all = new TreeSet<>();
    private final SortedSet<Path> lists = new TreeSet<>();
    private final Doubles doubles = new Doubles();

    /**
     * Makes a loader.
     *
     * @param dependencies where a schema is looked for that is not in the source folder
     */
    public RecordingSourceLoader(ProjectFolders folders, DependencySchemaSource dependencies) {
        this.folders = folders;
        this.disk = SourceLoader.in(folders.base());
        this.dependencies = dependencies;
    }

    @Override
    public Path locate(Path given) {
        return disk.locate(given);
    }

    @Override
    public String displayName(Path path, String given) {
        DependencySchemaSource.Found found = foreign.get(path);
        return found == null ? folders.show(path) : found.shown(folders);
    }

    @Override
    public byte[] read(Path path) throws IOException {
        all.add(path);
        byte[] own = ownFiles.get(path);
        if (own != null) {
            return own;
        }
        DependencySchemaSource.Found found = foreign.get(path);
        if (found != null) {
            return found.content();
        }
        boolean inSource = path.startsWith(folders.source());
        return Files.exists(path) || !inSource ? readOwn(path, inSource) : readForeign(path);
    }

    private byte[] readOwn(Path path, boolean inSource) throws IOException {
        byte[] content = readDisk(path);
        ownFiles.put(path, content);
        if (inSource) {
            compare(name(path), new Doubles.Holder(folders.show(path), content));
        }
        return content;
    }

    /** A list belongs to the project alone: other artifacts have none, and it goes into none. */
    @Override
    public byte[] readList(Path path) throws IOException {
        lists.add(path);
        return readDisk(path);
    }

    private byte[] readDisk(Path path) throws IOException {
        String shown = folders.show(path);
        try {
            byte[] content = disk.read(path);
            record(new Input(shown, Digest.of(content)));
            return content;
        } catch (IOException e) {
            record(new Input(shown, null));
            throw e;
        }
    }

    /** A schema of the project's own can be read all the same where its dependencies cannot be resolved. */
    private void compare(String name, Doubles.Holder own) {
        List<DependencySchemaSource.Found> others;
        try {
            others = dependencies.find(name);
            recordVacancies(name);
        } catch (IOException e) {
            return;
        }
        addDoubles(name, own, others);
    }

    private byte[] readForeign(Path path) throws IOException {
        record(new Input(folders.show(path), null));
        String name = name(path);
        List<DependencySchemaSource.Found> found = dependencies.find(name);
        recordVacancies(name);
        if (found.isEmpty()) {
            throw new IOException("there is no such file"
                    + (dependencies.isEmpty()
                            ? ""
                            : ", and no dependency holds " + DependencySchemaSource.FOLDER + name));
        }
        addDoubles(name, null, found);
        foreign.put(path, found.get(0));
        return found.get(0).content();
    }

    private void recordVacancies(String name) throws IOException {
        for (Path vacancy : dependencies.vacancies(name)) {
            record(new Input(folders.show(vacancy), null));
        }
    }

    private void addDoubles(String name, Doubles.@Nullable Holder own, List<DependencySchemaSource.Found> found) {
        List<Doubles.Holder> holders = new ArrayList<>(own == null ? List.of() : List.of(own));
        for (DependencySchemaSource.Found each : found) {
            record(input(each));
            holders.add(new Doubles.Holder(each.shown(folders), each.content()));
        }
        doubles.add(name, holders);
    }

    private Input input(DependencySchemaSource.Found found) {
        return new Input(folders.show(found.file()), found.entry(), Digest.of(found.content()));
    }

    /** The first content counts: if a file changes while it is used, the next run sees that. */
    private void record(Input input) {
        inputs.putIfAbsent(input.place() + "\0" + (input.entry() == null ? "" : input.entry()), input);
    }

    /** Notes what was read otherwise. */
    public void note(ReadFiles others) {
        others.inputs().forEach(this::record);
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
        return all.stream()
                .filter(path -> path.startsWith(folders.source()))
                .map(this::name)
                .toList();
    }

    private String name(Path path) {
        return folders.source()
                .relativize(path)
                .toString()
                .replace(path.getFileSystem().getSeparator(), "/");
    }

    /** Returns the files that are no schemas but were asked for, too, sorted. */
    public SortedSet<Path> lists() {
        return lists;
    }

    /** Returns the schemas that were read from disk, sorted, and their content. */
    public SortedMap<Path, byte[]> ownFiles() {
        return ownFiles;
    }

    /** Returns what of all that was read other places hold as well. */
    public Doubles doubles() {
        return doubles;
    }

    /**
     * Returns where a schema was found; null if it was not read.
     *
     * @param path the path that it was read by
     */
    public @Nullable SchemaPlace place(Path path) {
        DependencySchemaSource.Found found = foreign.get(path);
        if (found != null) {
            return new SchemaPlace(folders.show(found.file()), found.entry());
        }
        return ownFiles.containsKey(path) ? new SchemaPlace(folders.show(path), null) : null;
    }
}
