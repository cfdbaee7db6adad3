package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.type.EmitContext;
import io.github.qapi4j.generator.naming.GeneratedNames;
import io.github.qapi4j.generator.naming.JavaNames;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Emits the accessors that give the texts of enum values as they stood on the wire, where unknown ones are kept: they say more
 * than the constants.
 *
 * @param context what every emitter needs to know
 * @param table what holds the MemberTable
 * @param unknown what gives the unknown members
 * @param kind {@code default} in an interface, else public
 */
public record TextAccessors(EmitContext context, CodeBlock table, String unknown, Modifier kind) {
    /** Emits those of a record that keeps unknown members itself. */
    public static TextAccessors ofRecord(EmitContext context) {
        return new TextAccessors(
                context, CodeBlock.of(ReaderEmitter.TABLE), GeneratedNames.UNKNOWN_MEMBERS, Modifier.PUBLIC);
    }

    /**
     * Adds those of all components that hold enum values.
     *
     * @param taken the names that there are already
     */
    public void emit(TypeSpec.Builder type, List<Component> components, Set<String> taken) {
        Set<String> names = new HashSet<>(taken);
        components.stream()
                .filter(component -> component.codec().isEnum())
                .forEach(component -> type.addMethod(accessor(component, names)));
    }

    private MethodSpec accessor(Component component, Set<String> names) {
        boolean list = component.codec().isList();
        String name = JavaNames.local(component.name() + (list ? "Texts" : "Text"), names);
        names.add(name);
        TypeName text = ClassName.get(String.class);
        TypeName result = list ? ParameterizedTypeName.get(ClassName.get(List.class), text) : text;
        String method = (component.optional() ? "optional" : "known") + (list ? "Texts" : "Text");
        MethodSpec.Builder accessor = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "{@return the text$L of {@link #$L()}, known or not$L}\n",
                        list ? "s" : "",
                        component.name(),
                        component.optional() ? "; null where absent" : "")
                .returns(component.optional() ? context.nullable(result) : result)
                .addStatement(
                        "return $L.$L($L, $N(), $L)", table, method, component.index(), component.name(), unknown);
        return (kind == Modifier.DEFAULT ? accessor.addModifiers(kind) : accessor).build();
    }
}
