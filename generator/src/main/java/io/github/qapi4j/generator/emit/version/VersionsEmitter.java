package io.github.qapi4j.generator.emit.version;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.type.EmitContext;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.naming.GeneratedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Emits the class that holds the labels of the versions for which the types stand, and which of them has what. */
public final class VersionsEmitter {
    /** So many characters stand in one line of a text block, beside the indentation. */
    private static final int LINE = 106;
    /** So many characters stand in one text block: a class file takes 65,535 bytes for a constant. */
    private static final int BLOCK = 50_000;

    private final EmitContext context;

    /** Makes an emitter for one schema. */
    public VersionsEmitter(EmitContext context) {
        this.context = context;
    }

    /** Returns the class; nothing for a schema that is one version. */
    public Optional<TypeSpec> emit() {
        if (context.facts().labels().isEmpty()) {
            return Optional.empty();
        }
        ClassName self = ClassName.get(context.names().packageName(), GeneratedNames.VERSIONS);
        return Optional.of(TypeSpec.classBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "The versions for which the types stand: $L.\n",
                        String.join(", ", context.facts().labels()))
                .addAnnotations(context.generated())
                .addField(FieldSpec.builder(RuntimeTypes.AVAILABILITY, "AVAILABILITY")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("Which of the versions knows what of a value.\n")
                        .initializer(table())
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .build());
    }

    /** The package, the labels, and text blocks with a line for each type: who looks at two versions of it sees what changed. */
    private CodeBlock table() {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("$S", context.names().packageName()));
        arguments.add(CodeBlock.of("$S", String.join(" ", context.facts().labels())));
        StringBuilder block = new StringBuilder();
        for (String text : Shapes.texts(context)) {
            if (block.length() + text.length() > BLOCK) {
                arguments.add(textBlock(block));
                block.setLength(0);
            }
            appendLines(text, block);
        }
        if (!block.isEmpty()) {
            arguments.add(textBlock(block));
        }
        return CodeBlock.of("$T.of(\n$>$>$L$<$<)", RuntimeTypes.AVAILABILITY, CodeBlock.join(arguments, ",\n"));
    }

    private static CodeBlock textBlock(CharSequence lines) {
        return CodeBlock.of("\"\"\"\n$L\"\"\"", lines);
    }

    /** Appends a text that is one line for the compiler, broken where it is too long for people. Names of QAPI need no escapes. */
    private static void appendLines(String text, StringBuilder out) {
        int start = 0;
        while (text.length() - start > LINE) {
            int end = text.lastIndexOf(' ', start + LINE) + 1;
            end = end <= start ? text.indexOf(' ', start + LINE) + 1 : end;
            if (end <= start) {
                break;
            }
            out.append(text, start, end).append("\\\n");
            start = end;
        }
        out.append(text, start, text.length()).append('\n');
    }
}
