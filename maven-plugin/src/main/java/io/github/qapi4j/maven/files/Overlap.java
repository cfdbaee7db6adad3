package io.github.qapi4j.maven.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What two executions both generate: the same file, or the same class in two folders that Maven compiles.
 *
 * @param different files that they would make differently, or that could not be compiled together: sources by their names,
 *     others by their paths from the base
 * @param same names of types that both make in the same way
 */
public record Overlap(List<String> different, List<String> same) {
    private static final String SOURCE = ".java";
    private static final String PACKAGE = "package-info.java";

    /** Copies the lists. */
    public Overlap {
        different = List.copyOf(different);
        same = List.copyOf(same);
    }

    /**
     * What is known of another execution.
     *
     * @param manifest what it left
     * @param together whether Maven compiles what the two generate
     * @param inOneStep whether it does so in one call of the compiler, to which no class may be given twice
     */
    public record Other(Manifest manifest, boolean together, boolean inOneStep) {}

    /**
     * Compares what an execution is about to write with what another one has written.
     *
     * @param base the folder that the places of inputs are relative to; where the other execution has yet to read an input
     *     that has changed, nothing can be said about it
     */
    public static Overlap of(List<OutputSet> wanted, Other other, Path base) {
        Known known = Known.of(other.manifest());
        List<String> different = new ArrayList<>();
        List<String> same = new ArrayList<>();
        for (OutputSet set : wanted) {
            set.digests().forEach((name, digest) -> {
                Path path = set.folder().resolve(name);
                Digest file = known.files().get(fold(path.toString()));
                Digest source = other.together() ? known.sources().get(fold(name)) : null;
                Digest theirs = file == null ? source : file;
                if (theirs == null) {
                    return;
                }
                if (!theirs.equals(digest) || file == null && other.inOneStep()) {
                    different.add(name.endsWith(SOURCE) ? name : show(path, base));
                } else if (isType(name)) {
                    same.add(name);
                }
            });
        }
        boolean isCurrent = different.isEmpty() || other.manifest().hasCurrentInputs(base);
        return isCurrent ? new Overlap(different, same) : new Overlap(List.of(), List.of());
    }

    /**
     * The files that a run has left.
     *
     * @param files absolute path, {@link #fold folded} → content
     * @param sources path of a type's source in its folder, folded → content
     */
    private record Known(Map<String, Digest> files, Map<String, Digest> sources) {
        static Known of(Manifest manifest) {
            Known known = new Known(new HashMap<>(), new HashMap<>());
            manifest.outputs()
                    .forEach((folder, outputs) -> outputs.forEach((name, output) -> {
                        // A run that has ended knows one content of each file.
                        Digest digest = output.digests().get(0);
                        known.files.put(fold(folder.resolve(name).toString()), digest);
                        if (isType(name)) {
                            known.sources.put(fold(name), digest);
                        }
                    }));
            return known;
        }
    }

    private static boolean isType(String name) {
        return name.endsWith(SOURCE) && !name.endsWith(PACKAGE);
    }

    private static String show(Path file, Path base) {
        return (file.startsWith(base) ? base.relativize(file) : file).toString().replace('\\', '/');
    }

    /** Some file systems do not tell names apart by case. */
    private static String fold(String path) {
        return path.toLowerCase(Locale.ROOT);
    }
}
