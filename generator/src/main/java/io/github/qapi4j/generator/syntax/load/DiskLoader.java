package io.github.qapi4j.generator.syntax.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** Reads regular files; a folder, a FIFO or a device is refused before it is opened, so that nothing blocks. */
record DiskLoader(Path folder) implements SourceLoader {
    @Override
    public Path locate(Path given) {
        return folder.resolve(given).toAbsolutePath().normalize();
    }

    @Override
    public byte[] read(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException("it is a folder");
        }
        if (!Files.exists(path)) {
            throw new IOException("there is no such file");
        }
        if (!Files.isRegularFile(path)) {
            throw new IOException("it is not a regular file");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return SourceLoader.readBounded(in);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no such file", e);
        } catch (AccessDeniedException e) {
            throw new IOException("access is denied", e);
        } catch (FileSystemException e) {
            throw new IOException(Objects.requireNonNullElse(e.getReason(), "it cannot be opened"), e);
        }
    }
}
