package io.github.qapi4j.maven.files;

import io.github.qapi4j.generator.GeneratedFile;
import io.github.qapi4j.generator.OutputFolder;
import io.github.qapi4j.generator.Ownership;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The manifest in an execution's state folder: found, read and written. */
final class ManifestFile {
    static final String NAME = "manifest.txt";

    /** No build makes a larger one. */
    private static final int MAX_BYTES = 64 << 20;

    private ManifestFile() {}

    static Manifest read(ProjectFolders folders) throws IOException {
        Path file = folders.state().resolve(NAME);
        return Files.exists(file) ? parse(folders, file) : Manifest.NONE;
    }

    /**
     * Writes a manifest in one step: a build that is killed leaves the old or the new one.
     *
     * @throws IOException if it cannot be written
     */
    static void write(ProjectFolders folders, Manifest manifest) throws IOException {
        String text = ManifestText.of(folders, manifest);
        new OutputFolder(folders.state())
                .plan(List.of(new GeneratedFile(NAME, text)), Ownership.ALL)
                .write();
    }

    /**
     * Returns the absolute paths of what other executions in the project have written.
     *
     * @throws IOException if one of their manifests cannot be read
     */
    static Set<Path> outputsOfOthers(ProjectFolders folders) throws IOException {
        Path allStates = folders.state().resolve("../..").normalize();
        Set<Path> paths = new HashSet<>();
        if (Files.isDirectory(allStates)) {
            for (Path file : manifestsBelow(allStates)) {
                if (!file.startsWith(folders.state())) {
                    paths.addAll(parse(folders, file).paths());
                }
            }
        }
        return paths;
    }

    private static Manifest parse(ProjectFolders folders, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            // Nothing is refused while decoding: what comes out wrong, or is cut off, is no manifest.
            String text = new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
            return ManifestText.parse(folders, text);
        }
    }

    private static List<Path> manifestsBelow(Path allStates) throws IOException {
        try (Stream<Path> found = Files.find(allStates, 3, (path, attributes) -> path.endsWith(NAME))) {
            return found.toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
