package io.github.qapi4j.generator.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one place that writes: generated files under a folder, and only those that changed.
 *
 * <p>Nothing is replaced that is not ours, and no link ever. Links to folders are followed: what lies behind them is judged
 * as everything else.
 */
public final class OutputFolder {
    static final String DRAFT_SUFFIX = ".qapi-draft";

    private static final Pattern DRAFT = Pattern.compile("\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.qapi-draft");

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
     * Looks at everything that writing files would touch, and changes nothing. What is there with the same bytes is never in
     * the way.
     *
     * @param ownership tells which of the files that are there may be replaced
     * @throws IOException if a path leads out of the folder, or a file cannot be read
     */
    public OutputPlan plan(List<OutputFile> files, Ownership ownership) throws IOException {
        List<OutputPlan.Step> steps = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        for (OutputFile file : files) {
            Path target = target(file);
            Path parent = target.getParent();
            if (parent != null && seen.add(parent)) {
                add(onTheWayTo(parent), conflicts);
            }
            byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
            boolean isThere = isThere(target, content);
            if (!isThere) {
                add(inPlaceOf(target, file.path(), ownership), conflicts);
            }
            steps.add(new OutputPlan.Step(target, file, isThere && !OutputPlan.hasOtherCase(target)));
        }
        return new OutputPlan(steps, conflicts);
    }

    /** Returns what keeps the folder from being one; null if nothing does. */
    public @Nullable Conflict obstacle() {
        return onTheWayTo(folder);
    }

    /**
     * Returns whether a path is reached by a link that lies in the folder, or is one.
     *
     * @param file a path below the folder
     */
    public boolean reachesByLink(Path file) {
        for (Path at = file; at != null && !at.equals(folder); at = at.getParent()) {
            if (Files.isSymbolicLink(at)) {
                return true;
            }
        }
        return false;
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
                boolean isOurs =
                        DRAFT.matcher(String.valueOf(draft.getFileName())).matches();
                if (isOurs && Files.isRegularFile(draft, LinkOption.NOFOLLOW_LINKS)) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }

    private Path target(OutputFile file) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        Path target = root.resolve(file.path()).normalize();
        if (!target.startsWith(root) || target.equals(root)) {
            throw new IOException("'" + file.path() + "' would lie outside of '" + folder + "' and was not written");
        }
        return folder.resolve(root.relativize(target));
    }

    private static boolean isThere(Path target, byte[] content) throws IOException {
        return Files.isRegularFile(target)
                && Files.isReadable(target)
                && Files.size(target) == content.length
                && Arrays.equals(Files.readAllBytes(target), content);
    }

    /** Looks at a place that does not have its content yet. */
    private static @Nullable Conflict inPlaceOf(Path target, String path, Ownership ownership) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        if (Files.isDirectory(target)) {
            return new Conflict(target, Conflict.Kind.FOLDER);
        }
        if (Files.isSymbolicLink(target)) {
            return new Conflict(target, Conflict.Kind.LINK);
        }
        if (!Files.isRegularFile(target)) {
            return new Conflict(target, Conflict.Kind.SPECIAL);
        }
        if (!Files.isReadable(target)) {
            return new Conflict(target, Conflict.Kind.UNREADABLE);
        }
        return switch (ownership.of(path, Files.readAllBytes(target))) {
            case WE -> null;
            case WE_BEFORE_A_CHANGE -> new Conflict(target, Conflict.Kind.CHANGED);
            case SOMEBODY_ELSE -> new Conflict(target, Conflict.Kind.FOREIGN);
        };
    }

    private static @Nullable Conflict onTheWayTo(Path wanted) {
        for (Path at = wanted; at != null && !Files.isDirectory(at); at = at.getParent()) {
            if (Files.exists(at)) {
                return new Conflict(at, Conflict.Kind.FILE);
            }
            if (Files.isSymbolicLink(at)) {
                return new Conflict(at, Conflict.Kind.DANGLING_LINK);
            }
        }
        return null;
    }

    private static void add(@Nullable Conflict conflict, List<Conflict> conflicts) {
        if (conflict != null && !conflicts.contains(conflict)) {
            conflicts.add(conflict);
        }
    }
}
