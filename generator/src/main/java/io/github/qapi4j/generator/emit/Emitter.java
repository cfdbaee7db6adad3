package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.type.EmitContext;
import io.github.qapi4j.generator.emit.union.UnionEmitter;
import io.github.qapi4j.generator.emit.version.VersionsEmitter;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.naming.GeneratedNames;
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
    private final EmitContext context;
    private final Set<String> hidden;

    private Emitter(EmitContext context) {
        this.context = context;
        this.hidden = simpleNames(context.names());
    }

    /**
     * Emits a whole schema.
     *
     * @param schema the schema
     * @param facts which version has what, if several were merged
     * @param names its names
     * @param options what Java is wanted
     * @return the files in the order of the definitions, the package's first
     */
    public static List<OutputFile> emit(Schema schema, VersionFacts facts, JavaNames names, GenerateOptions options) {
        Emitter emitter = new Emitter(EmitContext.of(schema, facts, names, options));
        List<OutputFile> files = new ArrayList<>();
        names.packages().forEach(name -> files.add(JavaSources.packageInfo(name, options.nullness())));
        files.addAll(emitter.definitions());
        emitter.events().ifPresent(files::add);
        emitter.versions().ifPresent(files::add);
        return files;
    }

    /** Returns the simple names of all types: where they are those of classes of java.lang, they hide these. */
    static Set<String> simpleNames(JavaNames names) {
        return names.types().values().stream().map(ClassName::simpleName).collect(Collectors.toSet());
    }

    /** Emits the definitions on all cores; the files come in the order of the definitions all the same. */
    private List<OutputFile> definitions() {
        return List.copyOf(context.schema().definitions().values()).parallelStream()
                .filter(definition -> !context.names().imported().contains(definition.name()))
                .flatMap(definition -> definition
                        .accept(this)
                        .map(type -> file(
                                context.names().type(definition.name()),
                                definition.header().module(),
                                type))
                        .stream())
                .toList();
    }

    private Optional<OutputFile> events() {
        ClassName self = ClassName.get(context.names().packageName(), GeneratedNames.EVENTS);
        String root = context.schema().modules().get(0).name();
        return new EventsEmitter(context).emit().map(type -> file(self, root, type));
    }

    private Optional<OutputFile> versions() {
        ClassName self = ClassName.get(context.names().packageName(), GeneratedNames.VERSIONS);
        String root = context.schema().modules().get(0).name();
        return new VersionsEmitter(context).emit().map(type -> file(self, root, type));
    }

    private OutputFile file(ClassName self, String module, TypeSpec type) {
        return JavaSources.type(self, module, type, hidden);
    }

    @Override
    public Optional<TypeSpec> visitEnum(EnumDefinition definition) {
        return definition.name().equals(Schema.QTYPE)
                ? Optional.empty()
                : Optional.of(new EnumEmitter(context).emit(definition));
    }

    @Override
    public Optional<TypeSpec> visitStruct(StructDefinition definition) {
        return context.isImplied(definition)
                ? Optional.empty()
                : Optional.of(new StructEmitter(context).emit(definition));
    }

    @Override
    public Optional<TypeSpec> visitUnion(UnionDefinition definition) {
        return Optional.of(new UnionEmitter(context, definition).emit());
    }

    @Override
    public Optional<TypeSpec> visitAlternate(AlternateDefinition definition) {
        return Optional.of(new AlternateEmitter(context, definition).emit());
    }

    @Override
    public Optional<TypeSpec> visitCommand(CommandDefinition definition) {
        return Optional.of(new CommandEmitter(context).emit(definition));
    }

    @Override
    public Optional<TypeSpec> visitEvent(EventDefinition definition) {
        return Optional.of(new EventEmitter(context).emit(definition));
    }
}
