package io.github.qapi4j.generator.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sources in an output folder that were generated once and are not any more. They are recognised by their own words: the
 * first line is that of {@link SourceHeader}, and the package that they name is that of their folder, so that the output
 * of another run which lies deeper in the same folder is no part of this. What is reached by a link inside of the folder is
 * passed over.
 */
public final class Leftovers {
    private static final String SOURCE = ".java";

    private final Path folder;
    private final Map<String, Path> wanted = new HashMap<>();
    private final SortedSet<Path> found = new TreeSet<>();

    /**
     * Prepares a search, which is good for once.
     *
     * @param folder the output folder
     * @param wanted the files of this run, below the folder, and others that are in their place
     */
    public Leftovers(Path folder, Collection<Path> wanted) {
        this.folder = folder;
        wanted.forEach(path -> this.wanted.put(fold(path), path));
    }

    /**
     * Looks in packages, and not deeper.
     *
     * @param packages folders below the output folder; need not exist
     * @throws IOException if a folder cannot be read
     */
    public SortedSet<Path> in(Set<Path> packages) throws IOException {
        OutputFolder output = new OutputFolder(folder);
        for (Path each : packages) {
            if (Files.isDirectory(each) && !output.reachesByLink(each)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(each, "*" + SOURCE)) {
                    files.forEach(this::look);
                }
            }
        }
        return found;
    }

    /**
     * Looks in the whole output folder; subfolders that cannot be read are passed over.
     *
     * @throws IOException if the folder cannot be read
     */
    public SortedSet<Path> everywhere() throws IOException {
        if (Files.isDirectory(folder)) {
            // The real path, as a walk does not enter a link, which the folder itself may be.
            Path real = folder.toRealPath();
            Files.walkFileTree(real, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    look(folder.resolve(real.relativize(file)));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path at, @Nullable IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return found;
    }

    private void look(Path file) {
        if (!String.valueOf(file.getFileName()).endsWith(SOURCE)
                || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            if (!isWanted(file) && isGenerated(file)) {
                found.add(file);
            }
        } catch (IOException e) {
            // What cannot be read cannot be known as ours.
        }
    }

    private boolean isWanted(Path file) throws IOException {
        Path same = wanted.get(fold(file));
        return same != null && (same.equals(file) || Files.exists(same) && Files.isSameFile(same, file));
    }

    private boolean isGenerated(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            if (!SourceHeader.isIn(in.readNBytes(SourceHeader.length()))) {
                return false;
            }
        }
        Path parent = folder.relativize(file).getParent();
        String source = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return parent != null && SourceHeader.isOfPackage(source, parent);
    }

    private static String fold(Path path) {
        return path.toString().toLowerCase(Locale.ROOT);
    }
}
