package io.github.qapi4j.maven.source;

import io.github.qapi4j.generator.syntax.load.SourceLoader;
import io.github.qapi4j.maven.source.DependencySchemaSource.Found;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of one artifact, which is an archive, or in a reactor the folder that it is made from.
 *
 * @param place the archive or folder, absolute; need not exist
 * @param entries what the archive holds of the wanted folder, so that it need not be opened for every schema that it lacks;
 *     null for a folder, which may change
 */
record ArtifactFiles(Path place, @Nullable Set<String> entries) {
    /** How deep folders are looked into. */
    private static final int MOST_FOLDERS = 100;

    /**
     * Looks into an artifact; one that is no archive is an empty one.
     *
     * @param folder where all files lie that will be looked for; ends with a slash
     * @throws IOException if it cannot be read
     */
    static ArtifactFiles of(Path place, String folder) throws IOException {
        if (!Files.isRegularFile(place)) {
            return new ArtifactFiles(place, null);
        }
        Set<String> entries = new HashSet<>();
        try (ZipFile zip = new ZipFile(place.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                String name = all.nextElement().getName();
                if (name.startsWith(folder)) {
                    entries.add(name);
                }
            }
        } catch (ZipException e) {
            // An artifact need not be an archive.
            return new ArtifactFiles(place, Set.of());
        }
        return new ArtifactFiles(place, entries);
    }

    /**
     * Returns a file; null where there is none.
     *
     * @throws IOException if it cannot be read; the message names it
     */
    @Nullable
    Found find(String name) throws IOException {
        if (entries == null) {
            Path file = place.resolve(name);
            return Files.isRegularFile(file) ? new Found(file, null, read(file)) : null;
        }
        return entries.contains(name) ? new Found(place, name, unpack(name)) : null;
    }

    /**
     * Returns the names of all files of a folder, sorted.
     *
     * @param folder the one that was looked into, or one in it; ends with a slash
     * @throws IOException if it cannot be read
     */
    SortedSet<String> names(String folder) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        if (entries != null) {
            entries.stream()
                    .filter(name -> name.startsWith(folder) && !name.endsWith("/"))
                    .forEach(names::add);
        } else if (Files.isDirectory(place.resolve(folder))) {
            try (Stream<Path> files =
                    Files.find(place.resolve(folder), MOST_FOLDERS, (f, about) -> about.isRegularFile())) {
                files.forEach(file -> names.add(place.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/")));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return names;
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return SourceLoader.readBounded(in);
        }
    }

    private byte[] unpack(String name) throws IOException {
        try (ZipFile zip = new ZipFile(place.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return SourceLoader.readBounded(in);
        } catch (ZipException e) {
            throw new IOException(name + " in " + place.getFileName() + " is damaged: " + e.getMessage(), e);
        }
    }

    /** Returns where a file would lie that is not there, but may come while the artifact is built; null for archives. */
    @Nullable
    Path vacancy(String name) {
        Path file = place.resolve(name);
        return entries == null && !Files.exists(file) ? file : null;
    }
}
