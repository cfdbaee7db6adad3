package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.emit.record.Component;
import io.github.qapi4j.generator.emit.record.RecordModel;
import io.github.qapi4j.generator.emit.record.RecordModels;
import io.github.qapi4j.generator.emit.type.EmitContext;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.model.filter.ConditionFilter;
import io.github.qapi4j.generator.model.filter.Profile;
import io.github.qapi4j.generator.naming.GeneratedNames;
import io.github.qapi4j.generator.naming.JavaNames;
import io.github.qapi4j.generator.naming.NameAssigner;
import io.github.qapi4j.generator.naming.NameOverrides;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.output.OutputFolder;
import io.github.qapi4j.generator.output.Ownership;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Emits the same types as the generator, with the same components and accessors, but as bare records: no readers, writers,
 * builders, checks, comments and annotations. What javac takes for these is the floor.
 */
final class BareRecords implements Definition.Visitor<TypeSpec> {
    private static final GenerateOptions OPTIONS = new GenerateOptions("org.example.qapi", UnknownMembersMode.IGNORE);

    private final Schema schema;
    private final JavaNames names;
    private final EmitContext emission;
    private final RecordModels models;

    private BareRecords(Schema schema, JavaNames names) {
        this.schema = schema;
        this.names = names;
        this.emission = EmitContext.of(schema, VersionFacts.NONE, names, OPTIONS);
        this.models = new RecordModels(emission);
    }

    /** Takes a schema and a folder for the sources. */
    public static void main(String[] arguments) throws IOException {
        Schema checked = Objects.requireNonNull(new QapiCompiler(SourceLoader.DISK)
                .check(Path.of(arguments[0]), CheckOptions.DEFAULT)
                .schema());
        Schema schema = ConditionFilter.apply(checked, Profile.OPEN);
        JavaNames names = NameAssigner.assign(
                schema, VersionFacts.NONE, OPTIONS, NameOverrides.of(List.of(OPTIONS)), new Diagnostics());
        BareRecords emitter = new BareRecords(schema, names);
        List<OutputFile> files = new ArrayList<>();
        for (Definition definition : schema.definitions().values()) {
            if (!definition.name().equals(Schema.QTYPE) && !emitter.emission.isImplied(definition)) {
                files.add(JavaSources.type(
                        names.type(definition.name()), "", definition.accept(emitter), Emitter.simpleNames(names)));
            }
        }
        new OutputFolder(Path.of(arguments[1])).plan(files, Ownership.ALL).write();
    }

    @Override
    public TypeSpec visitEnum(EnumDefinition definition) {
        TypeSpec.Builder type =
                TypeSpec.enumBuilder(names.type(definition.name())).addModifiers(Modifier.PUBLIC);
        for (EnumValue value : definition.values()) {
            type.addEnumConstant(names.constant(definition.name(), value.name()));
        }
        return type.addEnumConstant("UNRECOGNIZED").build();
    }

    @Override
    public TypeSpec visitStruct(StructDefinition definition) {
        return record(models.ofStruct(definition)).build();
    }

    @Override
    public TypeSpec visitUnion(UnionDefinition definition) {
        ClassName self = names.type(definition.name());
        EnumDefinition tagEnum = schema.tagEnum(definition);
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(self).addModifiers(Modifier.PUBLIC, Modifier.SEALED);
        MethodSpec.Builder unrecognized = MethodSpec.constructorBuilder();
        for (Component component : common(definition, null)) {
            type.addMethod(accessor(component));
            boolean isTag = component.member().name().equals(definition.discriminator());
            unrecognized.addParameter(
                    isTag ? ClassName.get(String.class) : component.type(),
                    isTag ? names.tagText(definition.name()) : component.name());
        }
        for (EnumValue value : tagEnum.values()) {
            MethodSpec.Builder header = MethodSpec.constructorBuilder();
            common(definition, definition.discriminator())
                    .forEach(component -> header.addParameter(component.type(), component.name()));
            Branch branch = definition.branch(value.name());
            if (branch != null) {
                header.addParameter(emission.codecs().of(branch.type(), "in").type(), "value_");
            }
            TypeSpec.Builder record = record(names.branch(definition.name(), value.name()), header.build());
            String constant = names.constant(tagEnum.name(), value.name());
            type.addType(nested(record.addMethod(answer(definition, tagEnum, constant)), self));
        }
        ClassName last = self.nestedClass(GeneratedNames.UNRECOGNIZED_BRANCH);
        MethodSpec answer = answer(definition, tagEnum, GeneratedNames.UNRECOGNIZED_CONSTANT);
        return type.addType(nested(record(last, unrecognized.build()).addMethod(answer), self))
                .build();
    }

    private List<Component> common(UnionDefinition definition, @Nullable String without) {
        return models.components(definition.name(), schema.commonMembers(definition), "MEMBERS", without);
    }

    private MethodSpec answer(UnionDefinition definition, EnumDefinition tagEnum, String constant) {
        ClassName tag = emission.codecs().tagClass(tagEnum);
        return MethodSpec.methodBuilder(names.member(definition.name(), definition.discriminator()))
                .addModifiers(Modifier.PUBLIC)
                .returns(tag)
                .addStatement("return $T.$L", tag, constant)
                .build();
    }

    private static MethodSpec accessor(Component component) {
        return MethodSpec.methodBuilder(component.name())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(component.type())
                .build();
    }

    @Override
    public TypeSpec visitAlternate(AlternateDefinition definition) {
        ClassName self = names.type(definition.name());
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(self).addModifiers(Modifier.PUBLIC, Modifier.SEALED);
        for (Branch branch : definition.branches()) {
            TypeName value = emission.codecs().of(branch.type(), "in").type();
            type.addType(nested(record(names.branch(definition.name(), branch.name()), header(value)), self));
        }
        ClassName unrecognized = self.nestedClass(GeneratedNames.UNRECOGNIZED_BRANCH);
        return type.addType(nested(record(unrecognized, header(RuntimeTypes.JSON_NODE)), self))
                .build();
    }

    private static MethodSpec header(TypeName value) {
        return MethodSpec.constructorBuilder().addParameter(value, "value").build();
    }

    @Override
    public TypeSpec visitCommand(CommandDefinition definition) {
        return record(models.ofArguments(definition, definition.arguments(), RecordModel.Unknown.LEFT_OUT))
                .build();
    }

    @Override
    public TypeSpec visitEvent(EventDefinition definition) {
        return record(models.ofArguments(definition, definition.arguments(), RecordModel.Unknown.LEFT_OUT))
                .build();
    }

    private static TypeSpec nested(TypeSpec.Builder type, TypeName union) {
        return type.addModifiers(Modifier.STATIC).addSuperinterface(union).build();
    }

    private static TypeSpec.Builder record(RecordModel model) {
        MethodSpec.Builder header = MethodSpec.constructorBuilder();
        model.parts().forEach(part -> header.addParameter(part.type(), part.name()));
        return record(model.self(), header.build());
    }

    private static TypeSpec.Builder record(ClassName self, MethodSpec header) {
        return TypeSpec.recordBuilder(self).addModifiers(Modifier.PUBLIC).recordConstructor(header);
    }
}
