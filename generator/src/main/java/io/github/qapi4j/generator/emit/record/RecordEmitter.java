package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.model.Member;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits what every record that holds an object's members has, whichever definition it comes from. */
public final class RecordEmitter {
    /** So many characters of names stand in one line; with quotation marks and indentation it is still a short one. */
    private static final int LINE = 72;

    private final RecordModel model;

    /** Makes an emitter of what a record has. */
    public RecordEmitter(RecordModel model) {
        this.model = model;
    }

    /**
     * Starts the record: header, member table, constructors. The caller adds the reader, then calls {@link #finish}.
     *
     * @param comment the record's comment, {@link #tags} included
     */
    public TypeSpec.Builder start(String comment) {
        TypeSpec.Builder type = TypeSpec.recordBuilder(model.self())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L\n", comment)
                .addField(table());
        new ConstructorEmitter(model).emit(type);
        return type;
    }

    /** Returns the tags that describe the record's components. */
    public List<String> tags() {
        List<String> tags = new ArrayList<>();
        for (Part part : model.parts()) {
            tags.add("@param " + part.name() + " " + part.comment()
                    + (part.optional() ? " Null where it is absent." : ""));
        }
        return tags;
    }

    /** Adds the accessors that need annotations or give out copies, the writer and the builder. */
    public void finish(TypeSpec.Builder type) {
        model.parts().stream().filter(Part::hasAccessor).forEach(part -> type.addMethod(accessor(part)));
        type.addMethod(new WriterEmitter(model).emit());
        new BuilderEmitter(model).emit(type);
    }

    private static MethodSpec accessor(Part part) {
        return MethodSpec.methodBuilder(part.name())
                .addAnnotations(part.annotations())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "$L\n\n$L@return $L$L\n",
                        part.comment(),
                        part.deprecation(),
                        part.tree() ? "a copy of the value" : "the value",
                        part.optional() ? "; null where it is absent" : "")
                .returns(part.type())
                .addStatement("return $L", part.value())
                .build();
    }

    private FieldSpec table() {
        return FieldSpec.builder(RuntimeTypes.MEMBER_TABLE, ReaderEmitter.TABLE)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($S,$W$L)", RuntimeTypes.MEMBER_TABLE, model.wireType(), names())
                .build();
    }

    /** Returns the names of all members as one string, in lines: javac takes its time over every argument of a call. */
    private CodeBlock names() {
        List<CodeBlock> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Member member : model.members()) {
            if (!line.isEmpty() && line.length() + member.name().length() > LINE) {
                lines.add(CodeBlock.of("$S", line));
                line.setLength(0);
            }
            line.append(member.optional() ? "*" : "").append(member.name()).append(' ');
        }
        lines.add(CodeBlock.of("$S", line.toString().stripTrailing()));
        return CodeBlock.join(lines, "$W+ ");
    }
}
