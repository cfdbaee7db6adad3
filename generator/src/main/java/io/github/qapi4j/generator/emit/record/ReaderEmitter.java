package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.naming.GeneratedNames;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Emits the static method that reads a record: one pass over the tokens, one local variable a member, names matched by
 * Jackson's matcher. The input itself refuses duplicates and missing members.
 */
public final class ReaderEmitter {
    /** The name of the method that reads a value. */
    public static final String NAME = "read";
    /** The field that holds a type's MemberTable. */
    public static final String TABLE = "MEMBERS";

    private final RecordModel model;
    private final String in;
    private final String member;

    /** Makes an emitter of a record's reader. */
    public ReaderEmitter(RecordModel model) {
        this.model = model;
        this.in = model.local("in");
        this.member = model.local("member");
    }

    /** Emits the reader of a struct, which takes the whole object, or what a union leaves to it. */
    public MethodSpec ofStruct() {
        return documented()
                .addCode(members(model.components(), TABLE))
                .addStatement("return new $T($L)", model.self(), names())
                .build();
    }

    /** Emits the reader of a record that has no members but those of a flattened value. */
    public MethodSpec ofValue(FlattenedValue value) {
        return documented()
                .addStatement("return new $T($T.read($N))", model.self(), value.type(), in)
                .build();
    }

    private MethodSpec.Builder documented() {
        return method().addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "{@return the value read from the object where the input stands}\n@param $L the input\n", in);
    }

    /** Starts a reader that other code calls. */
    public MethodSpec.Builder method() {
        return MethodSpec.methodBuilder(NAME)
                .addModifiers(Modifier.STATIC)
                .returns(model.self())
                .addParameter(RuntimeTypes.JSON_INPUT, in);
    }

    /** Returns the name of the variable that holds the input. */
    public String in() {
        return in;
    }

    private String names() {
        return model.parts().stream().map(RecordComponentModel::name).collect(Collectors.joining(", "));
    }

    /**
     * Reads members into local variables that are called like their components, and all others as the record wants it.
     *
     * @param table the field that holds the members' MemberTable
     */
    public CodeBlock members(List<Component> components, String table) {
        CodeBlock.Builder code = CodeBlock.builder();
        components.forEach(component -> code.addStatement(component.local()));
        if (model.keep()) {
            code.addStatement(
                    "$T $N = $T.NONE",
                    RuntimeTypes.UNKNOWN_MEMBERS,
                    GeneratedNames.UNKNOWN_MEMBERS,
                    RuntimeTypes.UNKNOWN_MEMBERS);
        } else if (components.isEmpty()) {
            return code.addStatement("$N.emptyObject($L)", in, table).build();
        }
        return code.addStatement("$N.startObject($L)", in, table)
                .add(loop(components, table))
                .add(PresenceCheck.ofReader(components, table))
                .build();
    }

    private CodeBlock loop(List<Component> components, String table) {
        String reader = model.unknown().reader();
        CodeBlock unknown = model.keep()
                ? CodeBlock.of("$1N = $2N.$3L($4L, $1N)", GeneratedNames.UNKNOWN_MEMBERS, in, reader, table)
                : CodeBlock.of("$N.$L($L)", in, reader, table);
        CodeBlock.Builder code = CodeBlock.builder();
        if (components.isEmpty()) {
            return code.beginControlFlow("while ($N.nextMember($L) >= 0)", in, table)
                    .addStatement(unknown)
                    .endControlFlow()
                    .build();
        }
        code.beginControlFlow("for ($T $N; ($N = $N.nextMember($L)) >= 0; )", TypeName.INT, member, member, in, table)
                .beginControlFlow("switch ($N)", member);
        components.forEach(component -> code.add(caseOf(component)));
        return code.addStatement("default -> $L", unknown)
                .endControlFlow()
                .endControlFlow()
                .build();
    }

    private CodeBlock caseOf(Component component) {
        CodeBlock read =
                CodeBlock.of("$N = $L", component.name(), component.codec().read());
        if (!model.keep() || !component.codec().isEnum()) {
            return CodeBlock.builder()
                    .addStatement("case $L -> $L", component.index(), read)
                    .build();
        }
        return CodeBlock.builder()
                .beginControlFlow("case $L ->", component.index())
                .addStatement(read)
                .addStatement("$1N = $2N.keepText($1N)", GeneratedNames.UNKNOWN_MEMBERS, in)
                .endControlFlow()
                .build();
    }
}
