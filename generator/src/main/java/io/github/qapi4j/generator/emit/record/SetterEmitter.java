package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.javadoc.Comments;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * Emits the setters of one component: the one that takes its type, and its other forms, which call that one.
 *
 * @param returns what setters return
 * @param modifiers their modifiers
 * @param assignment the statement that sets the component of a name to the value of the variable called the same
 * @param self what they return
 */
public record SetterEmitter(
        TypeName returns, List<Modifier> modifiers, Function<String, CodeBlock> assignment, CodeBlock self) {
    /** Returns a statement that sets a field of the class that has the setters. */
    public static CodeBlock field(String name) {
        return CodeBlock.of("this.$1N = $1N", name);
    }

    /** Adds the setters of a component. */
    public void emit(TypeSpec.Builder type, RecordComponentModel component) {
        String name = component.name();
        type.addMethod(setter(component, component.type(), component.optional())
                .addStatement(assignment.apply(name))
                .addStatement("return $L", self)
                .build());
        for (Overload overload : component.overloads()) {
            type.addMethod(setter(component, overload.parameter(), false)
                    .addCode("return $N($L);\n", name, overload.value())
                    .build());
        }
    }

    private MethodSpec.Builder setter(RecordComponentModel component, TypeName parameter, boolean optional) {
        return MethodSpec.methodBuilder(component.name())
                .addAnnotations(component.annotations())
                .addModifiers(modifiers)
                .addJavadoc(
                        "$L",
                        Comments.summary(component.comment()) + "\n\n@param " + component.name() + " the value"
                                + (optional ? "; null leaves it out" : "") + "\n@return this builder\n"
                                + component.deprecation())
                .returns(returns)
                .addParameter(parameter, component.name());
    }
}
