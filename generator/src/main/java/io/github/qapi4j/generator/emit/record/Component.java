package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.qapi4j.generator.emit.type.Codec;
import io.github.qapi4j.generator.model.Member;
import java.util.List;

/**
 * A record component that holds a member.
 *
 * @param name its Java name
 * @param member the member
 * @param table the field that holds the MemberTable which has the member
 * @param index the member's place in it
 * @param codec how its values are read and written
 * @param nullable the type that can also say "not there"
 * @param comment what its documentation says, as the inside of a Javadoc comment; never empty
 * @param deprecation the block tag of a deprecated member, with a line feed; empty for others
 * @param annotations what features, conditions and versions become, on methods
 * @param overloads the other forms of its setter
 */
public record Component(
        String name,
        Member member,
        String table,
        int index,
        Codec codec,
        TypeName nullable,
        String comment,
        String deprecation,
        List<AnnotationSpec> annotations,
        List<Overload> overloads) {
    /** Returns whether the member may be absent. */
    public boolean optional() {
        return member.optional();
    }

    /** Returns the component's type: boxed and nullable where the member may be absent. */
    public TypeName type() {
        return optional() ? nullable : codec.type();
    }

    /** Returns whether the component can be null or is checked for it: whether it is a reference in Java. */
    public boolean isReference() {
        return optional() || !codec.type().isPrimitive();
    }

    /** Returns the declaration of the reader's local variable. */
    public CodeBlock local() {
        boolean primitive = !optional() && codec.type().isPrimitive();
        String initial = !primitive ? "null" : codec.type().equals(TypeName.BOOLEAN) ? "false" : "0";
        return CodeBlock.of("$T $N = $L", optional() ? codec.type().box() : codec.type(), name, initial);
    }
}
