package io.github.qapi4j.maven.source;

import io.github.qapi4j.maven.files.ProjectFolders;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the schemas of a folder. What has a name that starts with a dot is passed over, folders with all that is in them;
 * so is a link to a folder that it lies in, whose files are found without it. Folders that are excluded are not opened.
 */
final class SchemaFiles extends SimpleFileVisitor<Path> {
    private final ProjectFolders folders;
    private final Path folder;
    private final PatternFilter filter;
    private final List<Path> found = new ArrayList<>();

    SchemaFiles(ProjectFolders folders, PatternFilter filter) {
        this.folders = folders;
        this.folder = folders.source();
        this.filter = filter;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
        return isPassedOver(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    private boolean isPassedOver(Path path) {
        return !path.equals(folder) && (isHidden(path) || filter.excludesFolder(folder.relativize(path)));
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
        if (path.getFileName().toString().endsWith(".json")
                && !isHidden(path)
                && attributes.isRegularFile()
                && filter.accepts(folder.relativize(path))) {
            FileNames.requireSpelling(path, folders.show(path));
            found.add(path);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
        if (e instanceof FileSystemLoopException || isPassedOver(path)) {
            return FileVisitResult.CONTINUE;
        }
        throw unreadable(path, e);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path path, @Nullable IOException e) throws IOException {
        if (e != null) {
            throw unreadable(path, e);
        }
        return FileVisitResult.CONTINUE;
    }

    private IOException unreadable(Path path, IOException e) {
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        String why = e instanceof AccessDeniedException || reason == null ? "access is denied" : reason;
        return new IOException("'" + folders.show(path) + "' cannot be searched for schemas: " + why
                + "; let it be read, or leave it out with excludes");
    }

    /** Returns the files that were visited, sorted by path. */
    List<Path> sorted() {
        found.sort(null);
        return found;
    }
}
