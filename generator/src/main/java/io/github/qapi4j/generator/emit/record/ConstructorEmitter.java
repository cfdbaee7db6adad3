package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.type.Range;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.naming.GeneratedNames;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Emits a record's header, the checks of its compact constructor, and the constructor without unknown members. */
final class ConstructorEmitter {
    private final RecordModel model;
    private final CodeBlock more;

    ConstructorEmitter(RecordModel model, CodeBlock more) {
        this.model = model;
        this.more = more;
    }

    void emit(TypeSpec.Builder type) {
        MethodSpec.Builder record = MethodSpec.constructorBuilder();
        model.parts()
                .forEach(part -> record.addParameter(ParameterSpec.builder(part.type(), part.name())
                        .addAnnotations(part.headerAnnotations())
                        .build()));
        type.recordConstructor(record.build());
        MethodSpec compact = compact();
        if (!compact.code().isEmpty()) {
            type.addMethod(compact);
        }
        if (model.keep()) {
            type.addMethod(withoutUnknownMembers());
        }
    }

    private static MethodSpec.Builder header(List<RecordComponentModel> parts) {
        MethodSpec.Builder header = MethodSpec.constructorBuilder();
        parts.forEach(part -> header.addParameter(part.type(), part.name()));
        return header;
    }

    private MethodSpec compact() {
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
        for (Component component : model.components()) {
            check(constructor, component);
        }
        if (model.value() != null && !model.value().mayBeMissing()) {
            String name = model.value().name();
            constructor.addStatement("$T.requireValue($S, $N)", RuntimeTypes.MEMBER_TABLE, name, name);
        }
        if (model.keep()) {
            constructor.addStatement("$L.requireUnknown($L)", ReaderEmitter.TABLE, GeneratedNames.UNKNOWN_MEMBERS);
        }
        return constructor.addCode(more).addJavadoc("Checks the members.\n").build();
    }

    private static void describe(MethodSpec.Builder constructor, List<RecordComponentModel> parts) {
        StringBuilder tags = new StringBuilder();
        parts.forEach(part -> tags.append("@param " + part.name() + " see the record's component\n"));
        constructor.addJavadoc("$L", tags);
    }

    private static void check(MethodSpec.Builder constructor, Component component) {
        String name = component.name();
        boolean list = component.codec().isList();
        if (list || component.codec().isTree()) {
            constructor.addStatement(
                    "$1N = $2L.$3L($4L, $1N)",
                    name,
                    component.table(),
                    component.codec().copy(component.optional()),
                    component.index());
        } else if (component.isReference() && !component.optional()) {
            constructor.addStatement("$L.requirePresent($L, $N)", component.table(), component.index(), name);
        }
        @Nullable Range range = component.codec().range();
        if (range != null) {
            constructor.addStatement(
                    "$L.$L($L, $N, $L, $L)",
                    component.table(),
                    list ? "requireRanges" : "requireRange",
                    component.index(),
                    name,
                    range.least(),
                    CodeBlock.of(range.greatest() > Integer.MAX_VALUE ? "$LL" : "$L", range.greatest()));
        }
    }

    private MethodSpec withoutUnknownMembers() {
        List<RecordComponentModel> parts = model.parts();
        List<RecordComponentModel> known = parts.subList(0, parts.size() - 1);
        CodeBlock initial = parts.get(known.size()).initial();
        StringBuilder arguments = new StringBuilder();
        known.forEach(part -> arguments.append(part.name()).append(", "));
        MethodSpec.Builder constructor = header(known)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Makes a value that has the members of the schema only.\n$L", known.isEmpty() ? "" : "\n");
        describe(constructor, known);
        return constructor.addStatement("this($L$L)", arguments, initial).build();
    }
}
