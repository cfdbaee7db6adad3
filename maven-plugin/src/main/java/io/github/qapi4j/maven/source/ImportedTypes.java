package io.github.qapi4j.maven.source;

import io.github.qapi4j.generator.BindingReader;
import io.github.qapi4j.generator.compare.ComparedBinding;
import io.github.qapi4j.generator.imported.ImportedBinding;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.BindingProperties;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.maven.files.ProjectFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How the types of artifacts were generated, as these say it themselves, beside their schemas. */
public final class ImportedTypes {
    private final ProjectFolders folders;
    private final DependencySchemaSource dependencies;
    private final CheckOptions checking;
    private final Consumer<String> warnings;

    /**
     * Makes one that looks into the artifacts in which schemas are looked for, too.
     *
     * @param checking how their schemas are read
     * @param warnings takes a sentence for each file that cannot be followed
     */
    public ImportedTypes(
            ProjectFolders folders,
            DependencySchemaSource dependencies,
            CheckOptions checking,
            Consumer<String> warnings) {
        this.folders = folders;
        this.dependencies = dependencies;
        this.checking = checking;
        this.warnings = warnings;
    }

    /**
     * Returns how types were generated in artifacts that hold one of several schemas.
     *
     * @param schemas their paths where schemas of artifacts lie
     * @param reads takes note of what is read
     * @throws IOException if a file cannot be read, or says what nobody understands; the message is for the user
     */
    public List<ImportedBinding> of(Set<String> schemas, ReadFiles reads) throws IOException {
        List<ImportedBinding> found = new ArrayList<>();
        for (Path place : dependencies.artifacts()) {
            String shown = folders.show(place) + (Files.isDirectory(place) ? "/" + DependencySchemaSource.FOLDER : "!");
            ArtifactSchemas artifact = new ArtifactSchemas(shown, place, dependencies, reads);
            if (artifact.hasOneOf(schemas)) {
                for (Map.Entry<String, BindingProperties> file :
                        artifact.choices().entrySet()) {
                    add(artifact, file.getKey(), file.getValue(), found);
                }
            }
        }
        return found;
    }

    private void add(ArtifactSchemas artifact, String file, BindingProperties binding, List<ImportedBinding> found)
            throws IOException {
        if (!artifact.has(binding.schema())) {
            warn(
                    binding,
                    artifact.show(file) + " is about '" + binding.schema() + "', which the artifact does not hold");
            return;
        }
        ComparedBinding made = new BindingReader(artifact, checking).read(binding);
        @Nullable Schema from = made.schema();
        if (from == null) {
            warn(binding, made.fault());
        } else {
            found.add(new ImportedBinding(artifact.show(file), binding, from));
        }
    }

    private void warn(BindingProperties binding, String fault) {
        String name = binding.options().packageName();
        warnings.accept("What was chosen for the types of package " + name + " is not followed: " + fault);
    }
}
