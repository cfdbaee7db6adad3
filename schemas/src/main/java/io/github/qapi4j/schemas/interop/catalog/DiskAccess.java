package io.github.qapi4j.schemas.interop.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads directories and files of the disk. */
final class DiskAccess implements FileAccess {
    static final FileAccess INSTANCE = new DiskAccess();

    private DiskAccess() {}

    @Override
    public List<Path> list(Path directory) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            entries.forEach(paths::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return paths;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Java cannot open without waiting, so the file is looked at immediately before it is opened, and again after it
     * was read: a file of another identity means that somebody swapped it.
     */
    @Override
    public byte[] read(Path file, int limit) throws IOException {
        BasicFileAttributes before = attributes(file);
        if (!before.isRegularFile()) {
            throw new ChangedFileException();
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            bytes = in.readNBytes(limit + 1);
        }
        if (!Objects.equals(before.fileKey(), attributes(file).fileKey())) {
            throw new ChangedFileException();
        }
        return bytes;
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
}
