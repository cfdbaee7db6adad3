package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.naming.JavaNames;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Emits the method that writes a record's members in schema order; absent ones are not written. */
final class WriterEmitter {
    private final RecordModel model;
    private final String out;

    WriterEmitter(RecordModel model) {
        this.model = model;
        this.out = model.local("out");
    }

    MethodSpec emit() {
        Map<Member, Component> components =
                model.components().stream().collect(Collectors.toMap(Component::member, Function.identity()));
        MethodSpec.Builder method = MethodSpec.methodBuilder("writeMembers")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeTypes.JSON_GENERATOR, out);
        for (int i = 0; i < model.members().size(); i++) {
            @Nullable Component component = components.get(model.members().get(i));
            method.addStatement(component == null ? tag(i) : member(component));
        }
        if (model.inner() != null) {
            method.addStatement("$N.writeMembers($N)", model.inner().name(), out);
        }
        if (model.keep()) {
            method.addStatement("$N.writeTo($N)", JavaNames.UNKNOWN_MEMBERS, out);
        }
        return method.build();
    }

    private CodeBlock tag(int index) {
        Tag tag = Objects.requireNonNull(model.tag());
        return CodeBlock.of("$L.write($N, $L, $N())", ReaderEmitter.TABLE, out, index, tag.accessor());
    }

    private CodeBlock member(Component component) {
        CodeBlock call = CodeBlock.of(
                "$L.$L($N, $L, $N",
                ReaderEmitter.TABLE,
                component.codec().write(),
                out,
                component.index(),
                component.name());
        return model.keep() && component.codec().isEnum()
                ? CodeBlock.of("$L, $N)", call, JavaNames.UNKNOWN_MEMBERS)
                : CodeBlock.of("$L)", call);
    }
}
