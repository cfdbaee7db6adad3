package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * A method that looks something up by a text, of any size: a switch, whose default goes on in a class nested beside it. A
 * single switch would come to an end at the 64 KiB of a method.
 *
 * @param method the method's name
 * @param result what it returns
 * @param parameters its parameters; the first is the text
 * @param otherwise what it returns for other texts
 */
record ChunkedSwitch(String method, TypeName result, List<ParameterSpec> parameters, CodeBlock otherwise) {
    /** A case needs up to 40 bytes of code, and HotSpot does not compile methods of more than 8,000. */
    static final int CASES = 200;

    /**
     * Adds the method and the classes on which it goes on.
     *
     * @param self the class that gets it
     * @param entry the method without return type, parameters and code
     * @param cases the cases, as {@code case "a" -> something}
     */
    void emit(TypeSpec.Builder type, ClassName self, MethodSpec.Builder entry, List<CodeBlock> cases) {
        type.addMethod(filled(entry, self, cases, 0));
        for (int part = 1; part * CASES < cases.size(); part++) {
            MethodSpec.Builder more = MethodSpec.methodBuilder(method).addModifiers(Modifier.STATIC);
            type.addType(TypeSpec.classBuilder(part(self, part))
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .addMethod(filled(more, self, cases, part))
                    .build());
        }
    }

    private MethodSpec filled(MethodSpec.Builder builder, ClassName self, List<CodeBlock> cases, int part) {
        int end = Math.min((part + 1) * CASES, cases.size());
        builder.returns(result)
                .addParameters(parameters)
                .beginControlFlow("return switch ($N)", parameters.get(0).name());
        cases.subList(part * CASES, end).forEach(builder::addStatement);
        return builder.addStatement("default -> $L", end == cases.size() ? otherwise : goOn(self, part + 1))
                .addCode("$<};\n")
                .build();
    }

    private CodeBlock goOn(ClassName self, int part) {
        String arguments = parameters.stream().map(ParameterSpec::name).collect(Collectors.joining(", "));
        return CodeBlock.of("$T.$N($L)", part(self, part), method, arguments);
    }

    private static ClassName part(ClassName self, int part) {
        return self.nestedClass("Part" + (part + 1));
    }
}
