package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a record that holds the members of one object is made of: a struct, or a union for one value of its tag.
 *
 * @param self its class
 * @param wireType what error messages call it: the schema's name, with the branch behind a point
 * @param members all members of the object on the wire, in order, the tag included
 * @param components those that the record holds
 * @param tag the tag that it answers, or null for a struct
 * @param inner the union whose members stand in the same object, or null
 * @param keep whether it keeps what the schema does not know; an inner union does that in its place
 */
record RecordModel(
        ClassName self,
        String wireType,
        List<Member> members,
        List<Component> components,
        @Nullable Tag tag,
        @Nullable Inner inner,
        boolean keep) {
    private static final Part UNKNOWN = new Part(
            JavaNames.UNKNOWN_MEMBERS,
            RuntimeTypes.UNKNOWN_MEMBERS,
            RuntimeTypes.UNKNOWN_MEMBERS,
            CodeBlock.of("$T.NONE", RuntimeTypes.UNKNOWN_MEMBERS),
            "What the schema does not know; written back unchanged.",
            "",
            false,
            false,
            List.of());

    /** Returns whether a component holds the text of the tag, which the union's reader has read already. */
    boolean isTag(Component component) {
        return tag != null && component.index() == tag.index();
    }

    /** Returns all components of the record, in order. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        components.forEach(component -> parts.add(Part.of(component)));
        if (inner != null) {
            parts.add(inner.part());
        }
        if (keep) {
            parts.add(UNKNOWN);
        }
        return parts;
    }

    /** Returns a name for a variable that hides no component. */
    String local(String wanted) {
        return JavaNames.local(wanted, parts().stream().map(Part::name).collect(Collectors.toSet()));
    }
}
