package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.naming.JavaNames;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.output.OutputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Emits the sources of a schema: one file for each definition, and one for the package. */
public final class Emitter implements Definition.Visitor<Optional<TypeSpec>> {
    private final Emission emission;
    private final Set<String> hidden;

    private Emitter(Emission emission) {
        this.emission = emission;
        this.hidden = simpleNames(emission.names());
    }

    /**
     * Emits a whole schema.
     *
     * @param schema the schema
     * @param names its names
     * @param options what Java is wanted
     * @return the files in the order of the definitions, the package's first
     */
    public static List<OutputFile> emit(Schema schema, JavaNames names, GenerateOptions options) {
        Emitter emitter = new Emitter(Emission.of(schema, names, options));
        List<OutputFile> files = new ArrayList<>();
        names.packages().forEach(name -> files.add(JavaSources.packageInfo(name, options.nullness())));
        files.addAll(emitter.definitions());
        emitter.events().ifPresent(files::add);
        return files;
    }

    /** Returns the simple names of all types: where they are those of classes of java.lang, they hide these. */
    static Set<String> simpleNames(JavaNames names) {
        return names.types().values().stream().map(ClassName::simpleName).collect(Collectors.toSet());
    }

    /** Emits the definitions on all cores; the files come in the order of the definitions all the same. */
    private List<OutputFile> definitions() {
        return List.copyOf(emission.schema().definitions().values()).parallelStream()
                .filter(definition -> !emission.names().imported().contains(definition.name()))
                .flatMap(definition -> definition
                        .accept(this)
                        .map(type -> file(
                                emission.names().type(definition.name()),
                                definition.header().module(),
                                type))
                        .stream())
                .toList();
    }

    private Optional<OutputFile> events() {
        ClassName self = ClassName.get(emission.names().packageName(), JavaNames.EVENTS);
        String root = emission.schema().modules().get(0).name();
        return new EventsEmitter(emission).emit().map(type -> file(self, root, type));
    }

    private OutputFile file(ClassName self, String module, TypeSpec type) {
        return JavaSources.type(self, module, type, hidden);
    }

    @Override
    public Optional<TypeSpec> visitEnum(EnumDefinition definition) {
        return definition.name().equals(Schema.QTYPE)
                ? Optional.empty()
                : Optional.of(new EnumEmitter(emission).emit(definition));
    }

    @Override
    public Optional<TypeSpec> visitStruct(StructDefinition definition) {
        return Optional.of(new StructEmitter(emission).emit(definition));
    }

    @Override
    public Optional<TypeSpec> visitUnion(UnionDefinition definition) {
        return Optional.of(new UnionEmitter(emission, definition).emit());
    }

    @Override
    public Optional<TypeSpec> visitAlternate(AlternateDefinition definition) {
        return Optional.of(new AlternateEmitter(emission, definition).emit());
    }

    @Override
    public Optional<TypeSpec> visitCommand(CommandDefinition definition) {
        return Optional.of(new CommandEmitter(emission).emit(definition));
    }

    @Override
    public Optional<TypeSpec> visitEvent(EventDefinition definition) {
        return Optional.of(new EventEmitter(emission).emit(definition));
    }
}
