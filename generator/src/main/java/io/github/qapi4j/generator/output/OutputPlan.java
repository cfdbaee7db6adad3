package io.github.qapi4j.generator.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;

/** What writing files would do: all of them have been looked at, and nothing has been written yet. */
public final class OutputPlan {
    private final List<Step> steps;
    private final List<Conflict> conflicts;

    OutputPlan(List<Step> steps, List<Conflict> conflicts) {
        this.steps = List.copyOf(steps);
        this.conflicts = List.copyOf(conflicts);
    }

    /**
     * One file.
     *
     * @param target where it belongs
     * @param isThere whether it has its content already
     */
    record Step(Path target, OutputFile file, boolean isThere) {}

    /** Returns what is in the way; as long as that is something, nothing can be written. */
    public List<Conflict> conflicts() {
        return conflicts;
    }

    /**
     * Writes the files; one that is there with the same bytes keeps its time stamp.
     *
     * <p>Each file appears at once with its whole content, or keeps its old one.
     *
     * @throws IOException if something cannot be written; the message names the path and what to do
     * @throws IllegalStateException if there are conflicts
     */
    public OutputFolder.Summary write() throws IOException {
        if (!conflicts.isEmpty()) {
            throw new IllegalStateException("files of others are in the way: " + conflicts);
        }
        int written = 0;
        for (Step step : steps) {
            // It may have gone together with a stale file that has its name in another case.
            if (!step.isThere() || !Files.isRegularFile(step.target())) {
                write(step);
                written++;
            }
        }
        return new OutputFolder.Summary(written, steps.size() - written);
    }

    private static void write(Step step) throws IOException {
        Path target = step.target();
        try {
            replace(target, step.file().content().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IOException(sentence(target, e), e);
        }
    }

    private static void replace(Path target, byte[] content) throws IOException {
        Path draft = target.resolveSibling("." + UUID.randomUUID() + OutputFolder.DRAFT_SUFFIX);
        Files.createDirectories(draft.toAbsolutePath().getParent());
        try {
            Files.write(draft, content, StandardOpenOption.CREATE_NEW);
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && hasOtherCase(target)) {
                // Else the old name would stay.
                Files.delete(target);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Returns whether the name of an existing file differs in case, which does not matter to some file systems. */
    static boolean hasOtherCase(Path file) throws IOException {
        String wanted = String.valueOf(file.getFileName());
        String there = String.valueOf(file.toRealPath(LinkOption.NOFOLLOW_LINKS).getFileName());
        return !there.equals(wanted) && there.equalsIgnoreCase(wanted);
    }

    private static String sentence(Path target, IOException e) {
        String what = "'" + target + "' cannot be written";
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        if (e instanceof AccessDeniedException || reason == null) {
            return what + "; check the permissions of the folders that lead there, or choose another output folder";
        }
        return what + ": " + reason + "; mend that, or choose another output folder";
    }
}
