package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.qapi4j.generator.emit.type.EmitContext;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.type.BuiltinType;
import io.github.qapi4j.generator.model.type.DefinedType;
import java.util.ArrayList;
import java.util.List;

/**
 * The other forms of setters: of an optional number one that takes the primitive, since Java does not make a Long of an int;
 * of a small number one that takes an int, as literals are; of an alternate those that take what its branches hold.
 */
final class Overloads {
    private final EmitContext context;

    Overloads(EmitContext context) {
        this.context = context;
    }

    /**
     * Returns those of a member's setter.
     *
     * @param name the setter's name, and that of its parameter
     * @param held the type of a mandatory member
     */
    List<Overload> of(String name, Member member, TypeName held) {
        if (member.type() instanceof DefinedType type
                && context.schema().definition(type) instanceof AlternateDefinition alternate) {
            return ofAlternate(name, alternate, context.codecs().className(type));
        }
        if (held.equals(TypeName.BYTE) || held.equals(TypeName.SHORT)) {
            String cast = held.equals(TypeName.BYTE) ? "toByte" : "toShort";
            CodeBlock value = CodeBlock.of("$T.$L($S, $N)", RuntimeTypes.SCALAR_WRITER, cast, member.name(), name);
            return List.of(
                    new Overload(TypeName.INT, member.optional() ? CodeBlock.of("($T) $L", held.box(), value) : value));
        }
        boolean number = held.isPrimitive() && !held.equals(TypeName.BOOLEAN);
        return number && member.optional()
                ? List.of(new Overload(held, CodeBlock.of("($T) $N", held.box(), name)))
                : List.of();
    }

    private List<Overload> ofAlternate(String name, AlternateDefinition alternate, ClassName type) {
        List<Overload> overloads = new ArrayList<>();
        for (Branch branch : alternate.branches()) {
            if (branch.type() != BuiltinType.NULL) {
                Element place = Element.branch(alternate.name(), branch.name());
                TypeName held = context.codecs().of(branch.type(), place, "in").type();
                overloads.add(new Overload(held, CodeBlock.of("$T.of($N)", type, name)));
            }
        }
        return overloads;
    }
}
