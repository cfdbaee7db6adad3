package io.github.qapi4j.schemas.interop.catalog;

import io.github.qapi4j.schemas.interop.DescriptorSearchPath;
import io.github.qapi4j.schemas.interop.FileProblem;
import io.github.qapi4j.schemas.interop.Host;
import io.github.qapi4j.schemas.interop.IoMessages;
import io.github.qapi4j.schemas.interop.LinkTarget;
import io.github.qapi4j.schemas.interop.NullDeviceLinks;
import io.github.qapi4j.schemas.interop.PathText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Looks at the entries of one directory without reading any. */
final class DirectoryScan {
    private final FileAccess access;
    private final NullDeviceLinks nullDeviceLinks;
    private final Path directory;
    private final int rank;
    private final Host host;

    DirectoryScan(FileAccess access, DescriptorSearchPath searchPath, Path directory, int rank) {
        this.access = access;
        this.nullDeviceLinks = searchPath.nullDeviceLinks();
        this.directory = directory;
        this.rank = rank;
        this.host = searchPath.host();
    }

    /**
     * Looks at each entry.
     *
     * @return one entry for each, in no particular order
     * @throws NoSuchFileException if there is no such directory
     * @throws IOException if there is one, and it cannot be listed
     */
    List<DirectoryEntry> run() throws IOException {
        LinkTarget target = host.trace(directory);
        switch (target.kind()) {
            case MISSING -> throw new NoSuchFileException(directory.toString());
            case DANGLING ->
                throw new IOException(
                        "a link on its path leads to '" + PathText.of(target.path()) + "', which does not exist");
            case LOOP -> throw new IOException("its path leads in a circle of links");
            case NULL_DEVICE -> throw new NotDirectoryException(directory.toString());
            case FOUND -> {}
        }
        List<DirectoryEntry> entries = new ArrayList<>();
        for (Path real : access.list(target.path())) {
            entries.add(look(real));
        }
        return entries;
    }

    private DirectoryEntry look(Path real) {
        EntryLocation location = new EntryLocation(FileName.of(real), directory.resolve(real.getFileName()), rank);
        if (location.name().isHidden()) {
            return DirectoryEntry.ignored(location, IgnoredReason.HIDDEN);
        }
        if (!location.name().isJson()) {
            return DirectoryEntry.ignored(location, IgnoredReason.OTHER_NAME);
        }
        try {
            BasicFileAttributes attributes = attributes(real);
            return attributes.isSymbolicLink() ? link(location, host.trace(real)) : file(location, real, attributes);
        } catch (NoSuchFileException e) {
            return DirectoryEntry.broken(location, new FileProblem.Changed(location.path()));
        } catch (IOException e) {
            return DirectoryEntry.broken(location, new FileProblem.UnreadableFile(location.path(), IoMessages.text(e)));
        }
    }

    private DirectoryEntry link(EntryLocation location, LinkTarget target) throws IOException {
        return switch (target.kind()) {
            case FOUND -> file(location, target.path(), attributes(target.path()));
            case MISSING, DANGLING ->
                DirectoryEntry.broken(location, new FileProblem.DanglingLink(location.path(), target.path()));
            case LOOP -> DirectoryEntry.broken(location, new FileProblem.LinkLoop(location.path()));
            case NULL_DEVICE ->
                DirectoryEntry.ignored(
                        location,
                        nullDeviceLinks == NullDeviceLinks.MASK
                                ? IgnoredReason.NULL_DEVICE
                                : IgnoredReason.SPECIAL_FILE);
        };
    }

    private static DirectoryEntry file(EntryLocation location, Path real, BasicFileAttributes attributes) {
        if (attributes.isDirectory()) {
            return DirectoryEntry.ignored(location, IgnoredReason.DIRECTORY);
        }
        if (!attributes.isRegularFile()) {
            return DirectoryEntry.ignored(location, IgnoredReason.SPECIAL_FILE);
        }
        return attributes.size() == 0
                ? DirectoryEntry.ignored(location, IgnoredReason.EMPTY_FILE)
                : DirectoryEntry.readable(location, real);
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
}
