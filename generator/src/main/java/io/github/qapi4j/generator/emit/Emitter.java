package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.GenerateOptions;
import io.github.qapi4j.generator.GeneratedFile;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Emits the sources of a schema: one file for each definition, and one for the package. */
public final class Emitter implements Definition.Visitor<Optional<TypeSpec>> {
    private final Emission emission;

    private Emitter(Emission emission) {
        this.emission = emission;
    }

    /**
     * Emits a whole schema.
     *
     * @param schema the schema
     * @param names its names
     * @param options what Java is wanted
     * @return the files in the order of the definitions, the package's first
     */
    public static List<GeneratedFile> emit(Schema schema, JavaNames names, GenerateOptions options) {
        boolean plainLang =
                names.types().values().stream().noneMatch(type -> RuntimeTypes.LANG.contains(type.simpleName()));
        Emitter emitter = new Emitter(Emission.of(schema, names, options));
        List<GeneratedFile> files = new ArrayList<>();
        names.packages().forEach(name -> files.add(JavaSources.packageInfo(name, options.nullness())));
        for (Definition definition : schema.definitions().values()) {
            if (names.imported().contains(definition.name())) {
                continue;
            }
            definition
                    .accept(emitter)
                    .map(type -> JavaSources.type(
                            names.type(definition.name()), definition.header().module(), type, plainLang))
                    .ifPresent(files::add);
        }
        String root = schema.modules().get(0).name();
        ClassName events = ClassName.get(names.packageName(), JavaNames.EVENTS);
        new EventsEmitter(emitter.emission)
                .emit()
                .map(type -> JavaSources.type(events, root, type, plainLang))
                .ifPresent(files::add);
        return files;
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
