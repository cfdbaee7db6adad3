package io.github.qapi4j.maven.files;

import io.github.qapi4j.generator.output.Conflict;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.output.OutputFolder;
import io.github.qapi4j.generator.output.OutputPlan;
import io.github.qapi4j.generator.output.Ownership;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A text file in an execution's state folder, where nobody but the plugin writes. */
public final class StateFile {
    /** No build makes a larger one. */
    private static final int MAX_BYTES = 64 << 20;

    private static final String PURPOSE = ", where the goal keeps a record of its last run: remove it";

    private StateFile() {}

    /**
     * Reads a file. Nothing is refused while decoding: what comes out wrong, or is cut off, is no record.
     *
     * @param show how messages name a path
     * @return the text; null where there is no file
     * @throws IOException if something else is there, or it cannot be read
     */
    public static @Nullable String read(Path file, Function<Path, String> show) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("'" + show.apply(file) + "' is "
                    + (Files.isDirectory(file) ? "a folder, not a file" : "no regular file") + PURPOSE);
        }
        if (!Files.isReadable(file)) {
            throw new IOException("'" + show.apply(file) + "' cannot be read" + PURPOSE);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
        }
    }

    /**
     * Writes a file in one step: a build that is killed leaves the old or the new one.
     *
     * @param name the file's name in the state folder
     * @throws IOException if it cannot be written
     */
    public static void write(ProjectFolders folders, String name, String text) throws IOException {
        OutputPlan plan = new OutputFolder(folders.state()).plan(List.of(new OutputFile(name, text)), Ownership.ALL);
        if (!plan.conflicts().isEmpty()) {
            Conflict first = plan.conflicts().get(0);
            throw new IOException(first.statement(folders::show) + PURPOSE);
        }
        plan.write();
    }
}
