package io.github.qapi4j.maven.source;

import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Collects the schemas of a folder. Every build does so, also one that has nothing to do: hence no streams. */
final class SchemaFiles extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final GlobFilter filter;
    private final List<Path> found = new ArrayList<>();

    SchemaFiles(Path folder, GlobFilter filter) {
        this.folder = folder;
        this.filter = filter;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
        String name = path.getFileName().toString();
        if (name.endsWith(".json")
                && !name.startsWith(".")
                && attributes.isRegularFile()
                && filter.accepts(folder.relativize(path))) {
            found.add(path);
        }
        return FileVisitResult.CONTINUE;
    }

    /** Returns the files that were visited, sorted by path. */
    List<Path> sorted() {
        found.sort(null);
        return found;
    }
}
