package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.MethodSpec;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.naming.GeneratedNames;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Emits the method that writes a record's members in schema order; absent ones are not written. */
public final class WriterEmitter {
    private final RecordModel model;
    private final String out;

    /** Makes an emitter of a record's writer. */
    public WriterEmitter(RecordModel model) {
        this.model = model;
        this.out = model.local("out");
    }

    /** Emits the writer of a record that has a table of all its members, but those of a flattened value. */
    public MethodSpec emit() {
        StringBuilder body = new StringBuilder();
        model.components().forEach(component -> body.append(statement(component, out, texts())));
        return method(body.toString());
    }

    /**
     * Emits the writer of a record.
     *
     * @param members writes the members; it names no class, and JavaPoet takes its time over every piece
     */
    public MethodSpec method(String members) {
        return MethodSpec.methodBuilder("writeMembers")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeTypes.JSON_GENERATOR, out)
                .addCode("$L", members + rest())
                .build();
    }

    /** Writes the flattened value, which brings its own unknown members, and the record's. */
    private String rest() {
        String unknown = model.keep() ? GeneratedNames.UNKNOWN_MEMBERS + ".writeTo(" + out + ");\n" : "";
        @Nullable FlattenedValue value = model.value();
        if (value == null) {
            return unknown;
        }
        String write = value.name() + ".writeMembers(" + out + ");\n";
        if (!value.mayBeMissing()) {
            return write + unknown;
        }
        String missing = unknown.isEmpty() ? "" : " else {\n    " + unknown + "}";
        return "if (" + value.name() + " != null) {\n    " + write + "}" + missing + "\n";
    }

    /** Returns the name of the variable that holds the generator. */
    public String out() {
        return out;
    }

    private String texts() {
        return model.keep() ? ", " + GeneratedNames.UNKNOWN_MEMBERS : "";
    }

    /**
     * Returns the statement that writes a member.
     *
     * @param texts a further argument for enums: where the texts of unknown values are, with a comma before; may be empty
     */
    public static String statement(Component component, String out, String texts) {
        return component.table() + "." + component.codec().write(component.optional()) + "(" + out + ", "
                + component.index() + ", " + component.name()
                + (component.codec().isEnum() ? texts : "") + ");\n";
    }
}
