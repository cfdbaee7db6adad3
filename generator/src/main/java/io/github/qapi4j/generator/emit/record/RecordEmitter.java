package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.javadoc.Comments;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.model.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Emits what every record that holds an object's members has, whichever definition it comes from. */
public final class RecordEmitter {
    /** So many characters of names stand in one line; with quotation marks and indentation it is still a short one. */
    private static final int LINE = 96;

    private final RecordModel model;

    /** Makes an emitter of what a record has. */
    public RecordEmitter(RecordModel model) {
        this.model = model;
    }

    /**
     * Starts the record: header, member table, constructors. The caller adds reader and builder, and calls {@link #finish}.
     *
     * @param comment the record's comment, {@link #tags} included
     * @param table what makes the table of its members
     * @param more what the constructor checks besides the members
     */
    public TypeSpec.Builder start(String comment, CodeBlock table, CodeBlock more) {
        TypeSpec.Builder type = TypeSpec.recordBuilder(model.self())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L\n", comment)
                .addAnnotations(model.generated())
                .addField(table(ReaderEmitter.TABLE, table));
        new ConstructorEmitter(model, more).emit(type);
        return type;
    }

    /** Returns the tags that describe the record's components. */
    public List<String> tags() {
        return tags(List.of());
    }

    /**
     * Returns the tags that describe the record's components.
     *
     * @param shared those of which the whole text stands elsewhere; here their first sentence is enough
     */
    public List<String> tags(List<Component> shared) {
        Set<String> summarised = shared.stream().map(Component::name).collect(Collectors.toSet());
        List<String> tags = new ArrayList<>();
        for (RecordComponentModel part : model.parts()) {
            String comment = summarised.contains(part.name()) ? Comments.summary(part.comment()) : part.comment();
            tags.add("@param " + part.name() + " " + comment + (part.optional() ? " Null where it is absent." : ""));
        }
        return tags;
    }

    /** Adds the accessors that need annotations or give out copies, and the text of unsigned numbers. */
    public void finish(TypeSpec.Builder type) {
        model.parts().stream()
                .filter(RecordComponentModel::hasAccessor)
                .forEach(part -> type.addMethod(accessor(part)));
        Set<String> unsigned = model.components().stream()
                .filter(component -> UnsignedText.isUnsigned(component.member().type()))
                .map(Component::name)
                .collect(Collectors.toSet());
        List<String> all =
                model.parts().stream().map(RecordComponentModel::name).toList();
        UnsignedText.emit(type, model.self(), all, unsigned);
    }

    private static MethodSpec accessor(RecordComponentModel part) {
        return MethodSpec.methodBuilder(part.name())
                .addAnnotation(Override.class)
                .addAnnotations(part.annotations())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "$L\n\n@return $L$L\n$L",
                        part.comment(),
                        part.tree() ? "a copy of the value" : "the value",
                        part.optional() ? "; null where it is absent" : "",
                        part.deprecation())
                .returns(part.type())
                .addStatement("return $L", part.value())
                .build();
    }

    /** Returns a field that holds a MemberTable. */
    public static FieldSpec table(String name, CodeBlock table) {
        return FieldSpec.builder(RuntimeTypes.MEMBER_TABLE, name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(table)
                .build();
    }

    /** Returns what makes the table of all the record's members. */
    public CodeBlock table() {
        return CodeBlock.of("$T.of($S,$W$L)", RuntimeTypes.MEMBER_TABLE, model.wireType(), names(model.members()));
    }

    /** Returns the names of members as one string, in lines: javac takes its time over every argument of a call. */
    public static CodeBlock names(List<Member> members) {
        List<CodeBlock> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Member member : members) {
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
