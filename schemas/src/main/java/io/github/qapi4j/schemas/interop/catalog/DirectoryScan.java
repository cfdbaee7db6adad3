package io.github.qapi4j.schemas.interop.catalog;

import io.github.qapi4j.schemas.interop.Causes;
import io.github.qapi4j.schemas.interop.DescriptorProblem;
import io.github.qapi4j.schemas.interop.DescriptorSearchPath;
import io.github.qapi4j.schemas.interop.Host;
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
     * @return one sighting for each, in no particular order
     * @throws NoSuchFileException if there is no such directory
     * @throws IOException if there is one, and it cannot be listed
     */
    List<Sighting> run() throws IOException {
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
        List<Sighting> sightings = new ArrayList<>();
        for (Path real : access.list(target.path())) {
            sightings.add(look(real));
        }
        return sightings;
    }

    private Sighting look(Path real) {
        Spot spot = new Spot(FileName.of(real), directory.resolve(real.getFileName()), rank);
        if (spot.name().isHidden()) {
            return spot.ignored(IgnoredReason.HIDDEN);
        }
        if (!spot.name().isJson()) {
            return spot.ignored(IgnoredReason.OTHER_NAME);
        }
        try {
            BasicFileAttributes attributes = attributes(real);
            return attributes.isSymbolicLink() ? link(spot, host.trace(real)) : file(spot, real, attributes);
        } catch (NoSuchFileException e) {
            return spot.broken(new DescriptorProblem.Changed(spot.path()));
        } catch (IOException e) {
            return spot.broken(new DescriptorProblem.UnreadableFile(spot.path(), Causes.text(e)));
        }
    }

    private Sighting link(Spot spot, LinkTarget target) throws IOException {
        return switch (target.kind()) {
            case FOUND -> file(spot, target.path(), attributes(target.path()));
            case MISSING, DANGLING -> spot.broken(new DescriptorProblem.DanglingLink(spot.path(), target.path()));
            case LOOP -> spot.broken(new DescriptorProblem.LinkLoop(spot.path()));
            case NULL_DEVICE ->
                spot.ignored(
                        nullDeviceLinks == NullDeviceLinks.MASK
                                ? IgnoredReason.NULL_DEVICE
                                : IgnoredReason.SPECIAL_FILE);
        };
    }

    private static Sighting file(Spot spot, Path real, BasicFileAttributes attributes) {
        if (attributes.isDirectory()) {
            return spot.ignored(IgnoredReason.DIRECTORY);
        }
        if (!attributes.isRegularFile()) {
            return spot.ignored(IgnoredReason.SPECIAL_FILE);
        }
        return attributes.size() == 0 ? spot.ignored(IgnoredReason.EMPTY_FILE) : spot.readable(real);
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
}
