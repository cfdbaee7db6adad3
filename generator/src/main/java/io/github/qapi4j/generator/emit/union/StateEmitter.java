package io.github.qapi4j.generator.emit.union;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.github.qapi4j.generator.emit.record.Component;
import io.github.qapi4j.generator.emit.record.PresenceCheck;
import io.github.qapi4j.generator.emit.record.RecordComponentModel;
import io.github.qapi4j.generator.emit.record.WriterEmitter;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.naming.GeneratedNames;
import io.github.qapi4j.generator.naming.JavaNames;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Emits the class that holds a union's common members while a value is read or built, and that reads and writes them. */
final class StateEmitter {
    private static final ParameterizedTypeName ANY_BUILDER =
            ParameterizedTypeName.get(RuntimeTypes.QAPI_BUILDER, WildcardTypeName.subtypeOf(Object.class));

    private final UnionModel model;
    private final ClassName self;

    StateEmitter(UnionModel model) {
        this.model = model;
        this.self = model.state();
    }

    TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addAnnotations(model.context().generated())
                .superclass(RuntimeTypes.COMMON_MEMBERS);
        for (RecordComponentModel component : model.parts()) {
            type.addField(FieldSpec.builder(component.field(), component.name()).build());
        }
        type.addMethod(MethodSpec.constructorBuilder().build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(ANY_BUILDER, "builder")
                        .addParameter(RuntimeTypes.MEMBER_TABLE, "members")
                        .addStatement("super(builder, members)")
                        .build())
                .addMethod(MethodSpec.methodBuilder("of")
                        .addModifiers(Modifier.STATIC)
                        .returns(self)
                        .addParameter(
                                ParameterizedTypeName.get(model.setters(), WildcardTypeName.subtypeOf(Object.class)),
                                "builder")
                        .addStatement("return ($T) $T.common(builder)", self, RuntimeTypes.QAPI_BUILDER)
                        .build())
                .addMethod(setAll())
                .addMethod(reader());
        List<String> mandatory = model.mandatory("");
        if (!mandatory.isEmpty()) {
            type.addMethod(mandatory(String.join(", ", mandatory)));
            model.common().stream()
                    .filter(component -> !component.optional())
                    .forEach(component -> type.addMethod(accessor(component)));
        }
        return type.addMethod(writer()).build();
    }

    /** Sets what a builder shares with others as it is in a value. */
    private MethodSpec setAll() {
        TypeVariableName builder =
                TypeVariableName.get("B", ParameterizedTypeName.get(model.setters(), TypeVariableName.get("B")));
        MethodSpec.Builder method = MethodSpec.methodBuilder("set")
                .addModifiers(Modifier.STATIC)
                .addTypeVariable(builder)
                .returns(builder)
                .addParameter(builder, "builder")
                .addParameter(model.self(), "value")
                .addStatement("$T common = of(builder)", self);
        model.common().forEach(component -> method.addStatement("common.$1N = value.$1N()", component.name()));
        return method.addStatement("return builder").build();
    }

    private MethodSpec reader() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(RuntimeTypes.JSON_INPUT, model.in())
                .addParameter(TypeName.INT, "member")
                .beginControlFlow("switch (member)");
        for (Component component : model.common()) {
            method.addStatement(
                    "case $L -> this.$N = $L",
                    component.index(),
                    component.name(),
                    component.codec().read());
        }
        return method.addCode("default -> {}\n").endControlFlow().build();
    }

    private static MethodSpec accessor(Component component) {
        return MethodSpec.methodBuilder(UnionModel.accessor(component))
                .returns(component.type())
                .addCode(PresenceCheck.of(List.of(component.name()), CodeBlock.of("missing()")))
                .addStatement("return $N", component.name())
                .build();
    }

    private MethodSpec mandatory(String values) {
        return MethodSpec.methodBuilder("mandatory")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(ArrayTypeName.of(model.context().nullable(ClassName.get(Object.class))))
                .addStatement("return new $T[] {$L}", Object.class, values)
                .build();
    }

    private MethodSpec writer() {
        Set<String> taken = new HashSet<>(Set.of(model.tag().text(), GeneratedNames.UNKNOWN_MEMBERS));
        model.common().forEach(component -> taken.add(component.name()));
        String out = JavaNames.local("out", taken);
        boolean texts = writesTexts(model);
        MethodSpec.Builder method = MethodSpec.methodBuilder("write")
                .addModifiers(Modifier.STATIC)
                .addParameter(RuntimeTypes.JSON_GENERATOR, out)
                .addParameter(String.class, model.tag().text());
        model.parts().forEach(component -> method.addParameter(component.type(), component.name()));
        if (texts) {
            method.addParameter(RuntimeTypes.UNKNOWN_MEMBERS, GeneratedNames.UNKNOWN_MEMBERS);
        }
        StringBuilder body = new StringBuilder();
        String tag = model.tag().writer(out, CodeBlock.of("$N", model.tag().text()));
        for (Component component : model.common()) {
            if (component.index() == model.tag().index() + 1) {
                body.append(tag);
            }
            body.append(WriterEmitter.statement(component, out, texts ? ", " + GeneratedNames.UNKNOWN_MEMBERS : ""));
        }
        boolean last = model.tag().index() == model.members().size() - 1;
        return method.addCode("$L", body + (last ? tag : "")).build();
    }

    /** Returns whether the writer takes the texts of unknown values as well. */
    static boolean writesTexts(UnionModel model) {
        return model.context().keep()
                && model.common().stream()
                        .anyMatch(component -> component.codec().isEnum());
    }
}
