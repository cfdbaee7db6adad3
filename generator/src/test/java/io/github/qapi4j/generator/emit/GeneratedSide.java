package io.github.qapi4j.generator.emit;

import io.github.qapi4j.generator.MergeResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diff.java.JavaSide;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.model.filter.ConditionFilter;
import io.github.qapi4j.generator.model.filter.Profile;
import io.github.qapi4j.generator.naming.JavaNames;
import io.github.qapi4j.generator.naming.NameAssigner;
import io.github.qapi4j.generator.naming.NameOverrides;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.options.SchemaVersion;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One side of a comparison, generated.
 *
 * @param side what its types come from: a schema, or several versions of one
 * @param types the types
 */
record GeneratedSide(JavaSide side, List<OutputFile> types) {
    private static final QapiCompiler COMPILER = new QapiCompiler(SourceLoader.DISK);

    /** Generates types that stand for one version, or for several, the oldest first. */
    static GeneratedSide of(List<SchemaVersion> versions, String packageName) {
        GenerateOptions options =
                GenerateOptions.builder(packageName).documentation(false).build();
        return versions.size() == 1 ? of(versions.get(0), options) : of(new MergeOptions(versions, Map.of()), options);
    }

    private static GeneratedSide of(SchemaVersion version, GenerateOptions options) {
        CheckOptions reading = version.reading(CheckOptions.DEFAULT);
        return new GeneratedSide(
                JavaSide.of(
                        Objects.requireNonNull(
                                COMPILER.check(version.root(), reading).schema()),
                        options),
                COMPILER.generate(List.of(version.root()), reading, options).files());
    }

    private static GeneratedSide of(MergeOptions versions, GenerateOptions options) {
        MergeResult merged = COMPILER.merge(versions, CheckOptions.DEFAULT, options);
        return new GeneratedSide(
                new JavaSide(Objects.requireNonNull(merged.schema()), merged.facts(), options),
                COMPILER.generate(versions, CheckOptions.DEFAULT, options).files());
    }

    VersionFacts facts() {
        return side.facts();
    }

    /** Returns what the types come from, as it is where nobody says anything of a build of QEMU. */
    Schema schema() {
        return ConditionFilter.apply(side.schema(), Profile.OPEN);
    }

    JavaNames names() {
        GenerateOptions options = side.options();
        return NameAssigner.assign(schema(), facts(), options, NameOverrides.of(List.of(options)), new Diagnostics());
    }

    /** Returns the definitions that have a file of their own. */
    List<Definition> definitions() {
        JavaNames names = names();
        Set<String> files = types.stream().map(OutputFile::path).collect(Collectors.toSet());
        return schema().definitions().values().stream()
                .filter(definition -> names.types().containsKey(definition.name()))
                .filter(definition ->
                        files.contains(names.className(definition.name()).replace('.', '/') + ".java"))
                .toList();
    }
}
