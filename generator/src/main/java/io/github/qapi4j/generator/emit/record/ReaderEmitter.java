package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.naming.GeneratedNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

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

    /** Emits the reader of a struct, which takes the whole object. */
    public MethodSpec ofStruct() {
        return documented()
                .addCode(locals())
                .addCode(members("Object", TABLE))
                .addStatement(result())
                .build();
    }

    /** Emits the reader of a union's branch, which takes what the union's own reader left: all but the tag. */
    public MethodSpec ofBranch(Tag tag) {
        String tableAndTag = TABLE + ", " + tag.index();
        return method().addCode(locals())
                .addCode(model.inner() == null ? members("Branch", tableAndTag) : ownMembers(tableAndTag))
                .addStatement(result())
                .build();
    }

    /** Emits the reader of a record that has no members but those of an inner union. */
    public MethodSpec ofInner() {
        return documented().addStatement(result()).build();
    }

    private MethodSpec.Builder documented() {
        return method().addModifiers(Modifier.PUBLIC)
                .addJavadoc("Reads a value from the object that the input stands at.\n\n")
                .addJavadoc("@param $L the input\n@return the value\n", in);
    }

    private MethodSpec.Builder method() {
        return MethodSpec.methodBuilder(NAME)
                .addModifiers(Modifier.STATIC)
                .returns(model.self())
                .addParameter(RuntimeTypes.JSON_INPUT, in);
    }

    private CodeBlock locals() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Component component : model.components()) {
            code.addStatement(
                    model.isTag(component)
                            ? CodeBlock.of(
                                    "$T $N = $L",
                                    component.type(),
                                    component.name(),
                                    component.codec().read())
                            : component.local());
        }
        if (model.keep()) {
            code.addStatement(
                    "$T $N = $T.NONE",
                    RuntimeTypes.UNKNOWN_MEMBERS,
                    GeneratedNames.UNKNOWN_MEMBERS,
                    RuntimeTypes.UNKNOWN_MEMBERS);
        }
        return code.build();
    }

    /**
     * Reads all members.
     *
     * @param what what the input enters: an Object or a Branch
     * @param arguments what it needs for that
     */
    private CodeBlock members(String what, String arguments) {
        if (own().isEmpty() && !model.keep()) {
            return call("empty" + what, arguments);
        }
        String reader = model.unknown().reader();
        CodeBlock unknown = model.keep()
                ? CodeBlock.of("$1N = $2N.$3L($4L, $1N)", GeneratedNames.UNKNOWN_MEMBERS, in, reader, TABLE)
                : CodeBlock.of("$N.$L($L)", in, reader, TABLE);
        return CodeBlock.builder()
                .add(call("start" + what, arguments))
                .add(loop("nextMember", unknown))
                .build();
    }

    /** Reads the record's own members wherever they stand, and leaves the others to the inner union. */
    private CodeBlock ownMembers(String arguments) {
        if (own().isEmpty()) {
            return call("passBranch", arguments);
        }
        String held = model.local("held");
        return CodeBlock.builder()
                .addStatement("$T $N = $N.holdBranch($L)", TypeName.INT, held, in, arguments)
                .add(loop("nextOwnMember", null))
                .addStatement("$N.release($N)", in, held)
                .build();
    }

    /**
     * Loops over members.
     *
     * @param next the method that goes to the next one
     * @param unknown what is done with one that is not in the table; null if there are none
     */
    private CodeBlock loop(String next, @Nullable CodeBlock unknown) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (own().isEmpty() && unknown != null) {
            return code.beginControlFlow("while ($N.$L($L) >= 0)", in, next, TABLE)
                    .addStatement(unknown)
                    .endControlFlow()
                    .build();
        }
        code.addStatement("$T $N", TypeName.INT, member)
                .beginControlFlow("while (($N = $N.$L($L)) >= 0)", member, in, next, TABLE)
                .beginControlFlow("switch ($N)", member);
        own().forEach(component -> code.add(caseOf(component)));
        if (unknown != null) {
            code.addStatement("default -> $L", unknown);
        }
        return code.endControlFlow().endControlFlow().build();
    }

    private CodeBlock call(String method, String arguments) {
        return CodeBlock.builder()
                .addStatement("$N.$L($L)", in, method, arguments)
                .build();
    }

    private List<Component> own() {
        return model.components().stream()
                .filter(component -> !model.isTag(component))
                .toList();
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

    private CodeBlock result() {
        List<CodeBlock> arguments = new ArrayList<>();
        for (Part part : model.parts()) {
            boolean inner =
                    model.inner() != null && part.name().equals(model.inner().name());
            arguments.add(inner ? CodeBlock.of("$T.read($N)", part.type(), in) : CodeBlock.of("$N", part.name()));
        }
        return CodeBlock.of("return new $T($L)", model.self(), CodeBlock.join(arguments, ", "));
    }
}
