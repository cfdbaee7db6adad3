package io.github.qapi4j.maven.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The manifest in an execution's state folder: found, read and written. */
public final class ManifestFile {
    static final String NAME = "manifest.txt";

    /** What Maven calls an execution that the POM does not have. */
    private static final String COMMAND_LINE = "default-cli";

    private ManifestFile() {}

    /**
     * Reads what the last run of an execution left; one that cannot be understood counts as none.
     *
     * @param folders the state folder among them is the execution's
     * @throws IOException if the file is there and cannot be read
     */
    public static Manifest read(ProjectFolders folders) throws IOException {
        return parse(folders, folders.state().resolve(NAME));
    }

    /**
     * Writes a manifest in one step: a build that is killed leaves the old or the new one.
     *
     * @throws IOException if it cannot be written
     */
    static void write(ProjectFolders folders, Manifest manifest) throws IOException {
        StateFile.write(folders, NAME, ManifestText.of(folders, manifest));
    }

    /**
     * Returns what other executions in the project remember.
     *
     * @throws IOException if one of their manifests cannot be read
     */
    static List<Manifest> ofOthers(ProjectFolders folders) throws IOException {
        Path allStates = folders.state().resolve("../..").normalize();
        List<Manifest> others = new ArrayList<>();
        if (Files.isDirectory(allStates)) {
            for (Path file : manifestsBelow(allStates)) {
                if (!file.startsWith(folders.state())) {
                    others.add(parse(folders, file));
                }
            }
        }
        return others;
    }

    /**
     * Returns what the goal of an execution remembers of its other runs, as far as the command line asked for the one or the
     * other: a POM cannot give both a folder of their own.
     *
     * @throws IOException if one of their manifests cannot be read
     */
    static List<Manifest> ofCommandLine(ProjectFolders folders) throws IOException {
        List<Manifest> others = new ArrayList<>();
        Path goal = folders.state().resolve("..").normalize();
        if (Files.isDirectory(goal)) {
            for (Path file : manifestsBelow(goal)) {
                if (!file.startsWith(folders.state())
                        && (isCommandLine(file.getParent()) || isCommandLine(folders.state()))) {
                    others.add(parse(folders, file));
                }
            }
        }
        return others;
    }

    private static boolean isCommandLine(@Nullable Path state) {
        return state != null && state.endsWith(COMMAND_LINE);
    }

    private static Manifest parse(ProjectFolders folders, Path file) throws IOException {
        String text = StateFile.read(file, folders::show);
        return text == null ? Manifest.NONE : ManifestText.parse(folders, text);
    }

    private static List<Path> manifestsBelow(Path allStates) throws IOException {
        try (Stream<Path> found = Files.find(allStates, 3, (path, attributes) -> path.endsWith(NAME))) {
            return found.toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
