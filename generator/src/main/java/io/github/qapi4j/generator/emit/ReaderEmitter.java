package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.github.qapi4j.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Emits the static method that reads a record: one pass over the tokens, one local variable a member, names matched by
 * Jackson's matcher, and a bit for each member seen, so that duplicates and missing members show.
 */
final class ReaderEmitter {
    static final String NAME = "read";
    static final String TABLE = "MEMBERS";

    private final RecordModel model;
    private final String in;
    private final String seen;
    private final String member;

    ReaderEmitter(RecordModel model) {
        this.model = model;
        this.in = model.local("in");
        this.seen = model.local("seen");
        this.member = model.local("member");
    }

    /** Emits the reader of a struct, which takes the whole object. */
    MethodSpec ofStruct() {
        CodeBlock none = CodeBlock.of(model.isLarge() ? "$N.startLargeObject($L)" : "$N.startObject($L)", in, TABLE);
        return documented()
                .addCode(locals())
                .addCode(members(none))
                .addStatement(result())
                .build();
    }

    /** Emits the reader of a union's branch, which takes what the union's own reader left: all but the tag. */
    MethodSpec ofBranch(Tag tag) {
        CodeBlock justTag = model.isLarge()
                ? CodeBlock.of("$N.startLargeBranch($L, $L)", in, TABLE, tag.index())
                : CodeBlock.of("1L << $L", tag.index());
        return method().addCode(locals())
                .addCode("// The tag was read by the union.\n")
                .addCode(model.inner() == null ? members(justTag) : ownMembers(justTag))
                .addStatement(result())
                .build();
    }

    /** Emits the reader of a record that has no members but those of an inner union. */
    MethodSpec ofInner() {
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
                    JavaNames.UNKNOWN_MEMBERS,
                    RuntimeTypes.UNKNOWN_MEMBERS);
        }
        return code.build();
    }

    /**
     * Reads all members.
     *
     * @param first what makes the set of those seen before
     */
    private CodeBlock members(CodeBlock first) {
        if (own().isEmpty() && !model.keep() && !model.isLarge()) {
            return CodeBlock.builder()
                    .addStatement("$N.restOfObject($L, $L)", in, TABLE, first)
                    .build();
        }
        CodeBlock unknown = model.keep()
                ? CodeBlock.of("$1N = $2N.keep($3L, $1N)", JavaNames.UNKNOWN_MEMBERS, in, TABLE)
                : CodeBlock.of("$N.skip($L)", in, TABLE);
        CodeBlock.Builder code = CodeBlock.builder().add(declaration(first)).add(loop("nextMember"));
        if (own().isEmpty()) {
            code.addStatement(unknown);
        } else {
            code.beginControlFlow("switch ($N)", member);
            own().forEach(component -> code.add(caseOf(component)));
            code.addStatement("default -> $L", unknown).endControlFlow();
        }
        return endLoop(code).build();
    }

    /** Reads the record's own members wherever they stand, and leaves the others to the inner union. */
    private CodeBlock ownMembers(CodeBlock first) {
        String held = model.local("held");
        CodeBlock.Builder code = CodeBlock.builder()
                .add(declaration(first))
                .addStatement("$T $N = $N.hold()", TypeName.INT, held, in)
                .add(loop("nextOwnMember"));
        if (!own().isEmpty()) {
            code.beginControlFlow("switch ($N)", member);
            own().forEach(component -> code.add(caseOf(component)));
            code.add("default -> { }\n").endControlFlow();
        }
        return endLoop(code).addStatement("$N.release($N)", in, held).build();
    }

    private CodeBlock declaration(CodeBlock first) {
        return CodeBlock.builder()
                .addStatement("$L $N = $L", model.isLarge() ? "long[]" : "long", seen, first)
                .build();
    }

    private CodeBlock loop(String next) {
        return CodeBlock.builder()
                .addStatement("$T $N", TypeName.INT, member)
                .beginControlFlow(
                        "while (($N = $N.$L($L)) != $T.END)", member, in, next, TABLE, RuntimeTypes.MEMBER_TABLE)
                .addStatement(
                        "$1N = $2N.$5L($3L, $1N, $4N)", seen, in, TABLE, member, model.isLarge() ? "onceLarge" : "once")
                .build();
    }

    private CodeBlock.Builder endLoop(CodeBlock.Builder code) {
        return code.endControlFlow()
                .addStatement("$N.$L($L, $N)", in, model.isLarge() ? "endLargeObject" : "endObject", TABLE, seen);
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
                .addStatement("$1N = $2N.keepText($1N)", JavaNames.UNKNOWN_MEMBERS, in)
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
