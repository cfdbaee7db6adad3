package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.type.Range;
import io.github.qapi4j.generator.naming.GeneratedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Emits a record's header, the checks of its compact constructor, and the constructor without unknown members. */
final class ConstructorEmitter {
    private final RecordModel model;

    ConstructorEmitter(RecordModel model) {
        this.model = model;
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

    private static MethodSpec.Builder header(List<Part> parts) {
        MethodSpec.Builder header = MethodSpec.constructorBuilder();
        parts.forEach(part -> header.addParameter(part.type(), part.name()));
        return header;
    }

    private MethodSpec compact() {
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
        for (Component component : model.components()) {
            check(constructor, component);
        }
        if (model.inner() != null) {
            String name = model.inner().name();
            constructor.addStatement("$T.requireNonNull($N, $S)", Objects.class, name, name);
        }
        if (model.keep()) {
            constructor.addStatement("$L.requireUnknown($L)", ReaderEmitter.TABLE, GeneratedNames.UNKNOWN_MEMBERS);
        }
        constructor.addJavadoc("Checks the members.\n\n");
        describe(constructor, model.parts());
        boolean lists = model.components().stream()
                .anyMatch(component -> component.codec().isList());
        constructor.addJavadoc(
                "@throws $T if a mandatory member$L is null\n",
                NullPointerException.class,
                lists ? ", or an element of a list," : "");
        String illegal = illegal();
        if (!illegal.isEmpty()) {
            constructor.addJavadoc("@throws $T if $L\n", IllegalArgumentException.class, illegal);
        }
        return constructor.build();
    }

    /** Returns what else the constructor refuses, in words. */
    private String illegal() {
        List<String> reasons = new ArrayList<>();
        if (model.components().stream().anyMatch(component -> component.codec().range() != null)) {
            reasons.add("a number is out of range");
        }
        if (model.keep()) {
            reasons.add("an unknown member has the name of a known one");
        }
        return String.join(", or ", reasons);
    }

    private static void describe(MethodSpec.Builder constructor, List<Part> parts) {
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
                    ReaderEmitter.TABLE,
                    component.codec().copy(component.optional()),
                    component.index());
        } else if (component.isReference() && !component.optional()) {
            constructor.addStatement("$L.requirePresent($L, $N)", ReaderEmitter.TABLE, component.index(), name);
        }
        @Nullable Range range = component.codec().range();
        if (range != null) {
            constructor.addStatement(
                    "$L.$L($L, $N, $L, $L)",
                    ReaderEmitter.TABLE,
                    list ? "requireRanges" : "requireRange",
                    component.index(),
                    name,
                    range.least(),
                    CodeBlock.of(range.greatest() > Integer.MAX_VALUE ? "$LL" : "$L", range.greatest()));
        }
    }

    private MethodSpec withoutUnknownMembers() {
        List<Part> parts = model.parts();
        List<Part> known = parts.subList(0, parts.size() - 1);
        CodeBlock initial = parts.get(known.size()).initial();
        StringBuilder arguments = new StringBuilder();
        known.forEach(part -> arguments.append(part.name()).append(", "));
        MethodSpec.Builder constructor = header(known)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Makes a value that has the members of the schema only.\n\n");
        describe(constructor, known);
        return constructor.addStatement("this($L$L)", arguments, initial).build();
    }
}
