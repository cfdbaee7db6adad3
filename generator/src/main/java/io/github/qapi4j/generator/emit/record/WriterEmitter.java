package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.MethodSpec;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.naming.GeneratedNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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

    /** Writes the body as one text: it names no class, and JavaPoet takes its time over every piece. */
    MethodSpec emit() {
        Map<Member, Component> components = new HashMap<>();
        model.components().forEach(component -> components.put(component.member(), component));
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < model.members().size(); i++) {
            @Nullable Component component = components.get(model.members().get(i));
            body.append(component == null ? tag(i) : member(component));
        }
        if (model.inner() != null) {
            body.append(model.inner().name() + ".writeMembers(" + out + ");\n");
        }
        if (model.keep()) {
            body.append(GeneratedNames.UNKNOWN_MEMBERS + ".writeTo(" + out + ");\n");
        }
        return MethodSpec.methodBuilder("writeMembers")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeTypes.JSON_GENERATOR, out)
                .addCode("$L", body)
                .build();
    }

    private String tag(int index) {
        Tag tag = Objects.requireNonNull(model.tag());
        return ReaderEmitter.TABLE + ".writeEnum(" + out + ", " + index + ", " + tag.accessor() + "());\n";
    }

    private String member(Component component) {
        String texts = model.keep() && component.codec().isEnum() ? ", " + GeneratedNames.UNKNOWN_MEMBERS : "";
        return ReaderEmitter.TABLE + "." + component.codec().write(component.optional()) + "(" + out + ", "
                + component.index() + ", " + component.name() + texts + ");\n";
    }
}
