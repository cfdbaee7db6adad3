package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.naming.GeneratedNames;
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
 * @param unknown what becomes of members that the schema does not know; an inner union sees to them in the record's place
 */
public record RecordModel(
        ClassName self,
        String wireType,
        List<Member> members,
        List<Component> components,
        @Nullable Tag tag,
        @Nullable Inner inner,
        Unknown unknown) {
    /** What becomes of members that the schema does not know. */
    public enum Unknown {
        /** They are left out; strict readers refuse them. */
        LEFT_OUT("skip", ""),
        /** They are kept; strict readers refuse them. */
        KEPT("keep", "What the schema does not know; written back unchanged."),
        /** They are what the schema expects without naming it: arguments of a command with {@code gen: false}. */
        EXPECTED("keepAny", "The arguments that the schema does not name; sent as they are.");

        private final String reader;
        private final String comment;

        Unknown(String reader, String comment) {
            this.reader = reader;
            this.comment = comment;
        }

        /** Returns what becomes of them where the user says whether they are to be kept. */
        public static Unknown of(boolean keep) {
            return keep ? KEPT : LEFT_OUT;
        }

        /** Returns the method of JsonInput for such a member. */
        String reader() {
            return reader;
        }

        private Part part() {
            return new Part(
                    GeneratedNames.UNKNOWN_MEMBERS,
                    RuntimeTypes.UNKNOWN_MEMBERS,
                    RuntimeTypes.UNKNOWN_MEMBERS,
                    CodeBlock.of("$T.NONE", RuntimeTypes.UNKNOWN_MEMBERS),
                    comment,
                    "",
                    false,
                    false,
                    List.of());
        }
    }

    /** Returns whether a component holds what the schema does not know. */
    public boolean keep() {
        return unknown != Unknown.LEFT_OUT;
    }

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
        if (keep()) {
            parts.add(unknown.part());
        }
        return parts;
    }

    /** Returns a name for a variable that hides no component. */
    String local(String wanted) {
        return JavaNames.local(wanted, parts().stream().map(Part::name).collect(Collectors.toSet()));
    }
}
