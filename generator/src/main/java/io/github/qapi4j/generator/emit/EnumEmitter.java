package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.record.ReaderEmitter;
import io.github.qapi4j.generator.emit.type.EmitContext;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.naming.GeneratedNames;
import io.github.qapi4j.generator.naming.JavaNames;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits an enum: a constant for each value, and one for values that the schema does not know. */
final class EnumEmitter {
    private final EmitContext context;

    EnumEmitter(EmitContext context) {
        this.context = context;
    }

    TypeSpec emit(EnumDefinition definition) {
        ClassName self = context.names().type(definition.name());
        String table = JavaNames.local("VALUES", context.names().constants(definition.name()));
        TypeSpec.Builder type = TypeSpec.enumBuilder(self)
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(context.generated())
                .addAnnotations(context.annotations(definition))
                .addJavadoc("$L\n", context.comments().type(definition, List.of()))
                .addSuperinterface(RuntimeTypes.QAPI_ENUM);
        for (EnumValue value : definition.values()) {
            type.addEnumConstant(
                    context.names().constant(definition.name(), value.name()),
                    TypeSpec.anonymousClassBuilder("$S", value.name())
                            .addJavadoc("$L\n", context.comments().value(definition, value))
                            .addJavadoc("$L", context.comments().deprecation(definition, value))
                            .addAnnotations(context.annotations(
                                    Element.value(definition.name(), value.name()),
                                    value.features(),
                                    value.condition()))
                            .build());
        }
        type.addEnumConstant(
                GeneratedNames.UNRECOGNIZED_CONSTANT,
                TypeSpec.anonymousClassBuilder("null")
                        .addJavadoc("Stands for every value that the schema does not know. It cannot be written.\n")
                        .build());
        addTable(type, self, definition, table);
        addText(type);
        addReaders(type, self, table);
        return type.build();
    }

    private static void addTable(TypeSpec.Builder type, ClassName self, EnumDefinition definition, String name) {
        // No diamond: javac takes longer to infer the argument than to read it.
        TypeName table = ParameterizedTypeName.get(RuntimeTypes.ENUM_TABLE, self);
        type.addField(FieldSpec.builder(table, name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "new $T($S,$Wvalues(), $L)", table, definition.name(), GeneratedNames.UNRECOGNIZED_CONSTANT)
                .build());
    }

    private void addText(TypeSpec.Builder type) {
        TypeName text = context.nullable(ClassName.get(String.class));
        type.addField(text, "wireName", Modifier.PRIVATE, Modifier.FINAL);
        type.addMethod(MethodSpec.constructorBuilder()
                .addParameter(text, "wireName")
                .addStatement("this.wireName = wireName")
                .build());
        type.addMethod(MethodSpec.methodBuilder("wireName")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $T.wireName(this, wireName)", RuntimeTypes.ENUM_TABLE)
                .build());
    }

    private static void addReaders(TypeSpec.Builder type, ClassName self, String table) {
        type.addMethod(MethodSpec.methodBuilder("fromWire")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(
                        "{@return the constant for a text; {@link #UNRECOGNIZED} where the schema does not know it}\n")
                .addJavadoc("@param wireName the text, exactly as the schema writes it\n")
                .returns(self)
                .addParameter(String.class, "wireName")
                .addStatement("return $L.fromWire(wireName)", table)
                .build());
        type.addMethod(MethodSpec.methodBuilder(ReaderEmitter.NAME)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("{@return the value read from the string where the input stands}\n@param in the input\n")
                .returns(self)
                .addParameter(RuntimeTypes.JSON_INPUT, "in")
                .addStatement("return $L.read(in)", table)
                .build());
    }
}
