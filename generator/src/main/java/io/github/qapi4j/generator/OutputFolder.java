package io.github.qapi4j.generator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The one place that writes: generated files under a folder, and only those that changed. */
public final class OutputFolder {
    private static final String DRAFT_SUFFIX = ".qapi-draft";

    private final Path folder;

    /**
     * Names the folder; it is made when the first file is written.
     *
     * @param folder where paths of generated files start
     */
    public OutputFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * How a write went.
     *
     * @param written how many files are new or changed
     * @param unchanged how many files had their content already and were not touched
     */
    public record Summary(int written, int unchanged) {}

    /**
     * Writes files; one that is there with the same bytes keeps its time stamp.
     *
     * <p>Each file appears at once with its whole content, or keeps its old one.
     *
     * @throws IOException if something cannot be written; the message names the path and what to do
     */
    public Summary write(List<GeneratedFile> files) throws IOException {
        int written = 0;
        for (GeneratedFile file : files) {
            Path target = target(file);
            try {
                written += replace(target, file.content().getBytes(StandardCharsets.UTF_8)) ? 1 : 0;
            } catch (FileSystemException e) {
                throw new IOException(sentence(target, e), e);
            }
        }
        return new Summary(written, files.size() - written);
    }

    /**
     * Deletes the half-written files that killed runs left directly in a folder. No other run may be writing there.
     *
     * @throws IOException if one cannot be deleted
     */
    public static void deleteDrafts(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, ".*" + DRAFT_SUFFIX)) {
            for (Path draft : drafts) {
                Files.deleteIfExists(draft);
            }
        }
    }

    private Path target(GeneratedFile file) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        Path target = root.resolve(file.path()).normalize();
        if (!target.startsWith(root) || target.equals(root)) {
            throw new IOException("'" + file.path() + "' would lie outside of '" + folder + "' and was not written");
        }
        return folder.resolve(root.relativize(target));
    }

    /** Returns whether the file had to be written. */
    private boolean replace(Path target, byte[] content) throws IOException {
        if (Files.isRegularFile(target) && Arrays.equals(Files.readAllBytes(target), content)) {
            return false;
        }
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "it is a folder; remove it");
        }
        Path temporary = target.resolveSibling("." + UUID.randomUUID() + DRAFT_SUFFIX);
        Files.createDirectories(temporary.toAbsolutePath().getParent());
        try {
            Files.write(temporary, content, StandardOpenOption.CREATE_NEW);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        return true;
    }

    private static String sentence(Path target, FileSystemException e) {
        for (Path at = target.getParent(); at != null; at = at.getParent()) {
            if (Files.exists(at) && !Files.isDirectory(at)) {
                return "'" + at + "' is a file, not a folder; remove it or choose another output folder";
            }
        }
        String what = "'" + target + "' cannot be written";
        String reason = e.getReason();
        if (e instanceof AccessDeniedException || reason == null) {
            return what + "; check the permissions of the folders that lead there, or choose another output folder";
        }
        return what + ": " + reason;
    }
}
