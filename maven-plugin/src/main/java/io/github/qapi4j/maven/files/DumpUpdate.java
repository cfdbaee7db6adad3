package io.github.qapi4j.maven.files;

import io.github.qapi4j.generator.output.Conflict;
import io.github.qapi4j.generator.output.OutputFolder;
import io.github.qapi4j.generator.output.OutputPlan;
import io.github.qapi4j.generator.output.Ownership;
import io.github.qapi4j.generator.output.Remedy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes dumps and reports. Nothing in them says where they come from, so that a manifest alone knows which are ours. Those of earlier
 * runs stay: each run is asked for some schemas, and takes nothing back.
 */
public final class DumpUpdate {
    private final ProjectFolders folders;
    private final boolean overwrite;
    private final Remedy remedy;

    /**
     * Prepares an update.
     *
     * @param overwrite whether files are replaced that are not known to be ours
     * @param remedy what the user can do where one is in the way
     */
    public DumpUpdate(ProjectFolders folders, boolean overwrite, Remedy remedy) {
        this.folders = folders;
        this.overwrite = overwrite;
        this.remedy = remedy;
    }

    /**
     * Writes.
     *
     * @param fingerprint what the run was; null where the next one is not to take it for done
     * @param inputs what it read
     * @throws IOException if a file of somebody else's is in the way, and then nothing has changed; or if something cannot be
     *     written
     */
    public void apply(@Nullable BuildFingerprint fingerprint, List<Input> inputs, OutputSet wanted) throws IOException {
        Manifest earlier = ManifestFile.read(folders);
        List<Manifest> ours = new ArrayList<>(List.of(earlier));
        ours.addAll(ManifestFile.ofCommandLine(folders));
        WrittenFiles written = new WrittenFiles(ours);
        OutputPlan plan = new OutputFolder(wanted.folder())
                .plan(wanted.files(), overwrite ? Ownership.ALL : written.in(wanted.folder(), false));
        if (!plan.conflicts().isEmpty()) {
            throw new IOException(Conflict.sentence(plan.conflicts(), folders::show, remedy.against(plan.conflicts())));
        }
        if (earlier.isInterrupted()) {
            for (Path folder : wanted.folders()) {
                OutputFolder.deleteDrafts(folder);
            }
        }
        SortedMap<Path, SortedMap<String, Output>> possible = OutputSet.possible(earlier, List.of(wanted));
        ManifestFile.write(folders, new Manifest(null, List.of(), possible));
        plan.write();
        SortedMap<Path, SortedMap<String, Output>> outputs = OutputSet.possible(earlier, List.of());
        outputs.forEach((folder, files) ->
                files.entrySet().removeIf(file -> !file.getValue().isCurrent(folder.resolve(file.getKey()))));
        for (Map.Entry<Path, SortedMap<String, Output>> now :
                OutputSet.outputs(List.of(wanted)).entrySet()) {
            outputs.merge(now.getKey(), now.getValue(), (before, after) -> {
                before.putAll(after);
                return before;
            });
        }
        ManifestFile.write(folders, new Manifest(fingerprint, inputs, outputs));
    }
}
