package io.github.qapi4j.maven.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an execution remembers of its last run. What is not listed as an output is never deleted,
 * and what is listed only if its content is the listed one: the list is a file that anybody may have changed.
 *
 * <p>Whether a run is needed is decided from the <b>content of inputs</b>, always: they are few, people edit them, and a
 * version control system may give them any time stamp. <b>Outputs</b> are many, and nobody but this goal has reason to write
 * them: one whose size and time stamp are those that the goal saw when it had written it is taken as unchanged, and one
 * that differs in the time alone is read. What this overlooks is a change by other hands that keeps the size and sets the
 * time back, or comes in the very millisecond of the goal's own writing. A file that a crash of the machine has cut off has
 * another size; one that is gone has none. {@code qapi.force} generates in any case.
 *
 * @param fingerprint what the run was; null where it is not known to have ended, or there was none
 * @param inputs what it read
 * @param outputs absolute folder → path relative to it, with slashes → file
 */
public record Manifest(
        @Nullable BuildFingerprint fingerprint,
        List<Input> inputs,
        SortedMap<Path, SortedMap<String, Output>> outputs) {
    /** What holds where nothing was ever generated. */
    static final Manifest NONE = new Manifest(null, List.of(), new TreeMap<>());

    /** Copies the list. */
    public Manifest {
        inputs = List.copyOf(inputs);
    }

    /**
     * Says why a run that is like the given one is needed, or that it is not.
     *
     * @param wanted what would be run
     * @param base the folder that the places of inputs are relative to
     * @return the first reason, for people; null if everything is as the last run left it
     */
    public @Nullable String reasonToRun(BuildFingerprint wanted, Path base) {
        if (fingerprint == null) {
            return "there is no complete earlier run";
        }
        if (!fingerprint.plugin().equals(wanted.plugin())) {
            return "the plugin is another one";
        }
        for (String parameter : wanted.parameters()) {
            if (!fingerprint.parameters().contains(parameter)) {
                return "the configuration has changed: " + parameter;
            }
        }
        if (fingerprint.parameters().size() != wanted.parameters().size()) {
            return "the configuration has changed";
        }
        return changedFile(base);
    }

    /** Returns whether the last run would read the same now. */
    boolean hasCurrentInputs(Path base) {
        return inputs.stream().allMatch(input -> input.isCurrent(base));
    }

    private @Nullable String changedFile(Path base) {
        for (Input input : inputs) {
            if (!input.isCurrent(base)) {
                return input.shown() + " has changed";
            }
        }
        for (Map.Entry<Path, SortedMap<String, Output>> folder : outputs.entrySet()) {
            for (Map.Entry<String, Output> output : folder.getValue().entrySet()) {
                if (!output.getValue().isCurrent(folder.getKey().resolve(output.getKey()))) {
                    return output.getKey() + " is not as it was generated";
                }
            }
        }
        return null;
    }

    /** Returns whether the run before was killed, so that files may lie about that nobody wants. */
    boolean isInterrupted() {
        return fingerprint == null;
    }

    /** Returns how many files it read, but for those that say how other artifacts' types were generated. */
    public long filesRead() {
        return inputs.stream()
                .filter(input -> input.digest() != null && !input.tellsChoices())
                .count();
    }

    /** Returns the files that it read, absolute; not those of archives. */
    public List<Path> ownFiles(Path base) {
        return inputs.stream()
                .filter(input -> input.digest() != null && input.entry() == null)
                .map(input -> base.resolve(input.place()))
                .toList();
    }

    /** Returns the absolute paths of all outputs. */
    public SortedSet<Path> paths() {
        SortedSet<Path> paths = new TreeSet<>();
        outputs.forEach((folder, files) -> files.keySet().forEach(file -> paths.add(folder.resolve(file))));
        return paths;
    }
}
