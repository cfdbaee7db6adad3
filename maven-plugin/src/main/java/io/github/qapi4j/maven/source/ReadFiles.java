package io.github.qapi4j.maven.source;

import io.github.qapi4j.generator.syntax.load.SourceLoader;
import io.github.qapi4j.maven.files.Digest;
import io.github.qapi4j.maven.files.Input;
import io.github.qapi4j.maven.files.ProjectFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a comparison has read so far, of both sides and of what the user names. */
public final class ReadFiles {
    private final ProjectFolders folders;
    private final SortedMap<String, Input> inputs = new TreeMap<>();

    /** Makes one of nothing; places are written as the project shows them. */
    public ReadFiles(ProjectFolders folders) {
        this.folders = folders;
    }

    /** Notes a schema of an artifact. */
    void add(DependencySchemaSource.Found found) {
        add(new Input(folders.show(found.file()), found.entry(), Digest.of(found.content())));
    }

    /** The first content counts: if a file changes while it is used, the next run sees that. */
    private void add(Input input) {
        inputs.putIfAbsent(input.place() + "\0" + (input.entry() == null ? "" : input.entry()), input);
    }

    /** Returns all that was read, in order of place. */
    public List<Input> inputs() {
        return List.copyOf(inputs.values());
    }

    /** Returns a loader that reads as another one does, and notes what that gave. */
    public SourceLoader noting(SourceLoader loader) {
        return new SourceLoader() {
            @Override
            public Path locate(Path given) {
                return loader.locate(given);
            }

            @Override
            public String displayName(Path path, String given) {
                return loader.displayName(path, given);
            }

            @Override
            public byte[] read(Path path) throws IOException {
                byte[] content = loader.read(path);
                add(new Input(folders.show(path), Digest.of(content)));
                return content;
            }
        };
    }
}
