package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.naming.GeneratedNames;
import io.github.qapi4j.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a record that holds the members of one object is made of: a struct, a command's or event's data, or a union for one
 * value of its tag.
 *
 * @param self its class
 * @param wireType what error messages call it: the schema's name, with the branch behind a point
 * @param members all members of the object on the wire, in order, the tag included
 * @param components those that the record holds
 * @param value the value whose members stand in the same object, or null
 * @param unknown what becomes of members that the schema does not know
 * @param generated what marks its classes as generated
 */
public record RecordModel(
        ClassName self,
        String wireType,
        List<Member> members,
        List<Component> components,
        @Nullable FlattenedValue value,
        Unknown unknown,
        List<AnnotationSpec> generated) {
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

        private RecordComponentModel component() {
            return new RecordComponentModel(
                    GeneratedNames.UNKNOWN_MEMBERS,
                    RuntimeTypes.UNKNOWN_MEMBERS,
                    RuntimeTypes.UNKNOWN_MEMBERS,
                    CodeBlock.of("$T.NONE", RuntimeTypes.UNKNOWN_MEMBERS),
                    comment,
                    "",
                    false,
                    false,
                    List.of(),
                    List.of());
        }
    }

    /** Returns whether a component holds what the schema does not know. */
    public boolean keep() {
        return unknown != Unknown.LEFT_OUT;
    }

    /** Returns whether a builder of it must be told anything. */
    public boolean hasMandatory() {
        return value != null && !value.mayBeMissing()
                || components.stream().anyMatch(component -> !component.optional());
    }

    /** Returns the names of the components of mandatory members. */
    List<String> mandatory() {
        return components.stream()
                .filter(component -> !component.optional())
                .map(Component::name)
                .toList();
    }

    /** Returns all components of the record, in order. */
    public List<RecordComponentModel> parts() {
        List<RecordComponentModel> parts = new ArrayList<>();
        components.forEach(component -> parts.add(RecordComponentModel.of(component)));
        if (value != null) {
            parts.add(value.component());
        }
        if (keep()) {
            parts.add(unknown.component());
        }
        return parts;
    }

    /** Returns the components that the builder sets itself; what the schema does not know is set by what it extends. */
    public List<RecordComponentModel> settable() {
        return parts().stream()
                .filter(part -> unknown != Unknown.KEPT || !part.name().equals(GeneratedNames.UNKNOWN_MEMBERS))
                .toList();
    }

    /** Returns what the builder extends if it has nothing of a struct's. */
    public ClassName builderBase() {
        return unknown == Unknown.KEPT ? RuntimeTypes.KEEPING_BUILDER : RuntimeTypes.QAPI_BUILDER;
    }

    /** Returns the names of all components. */
    public Set<String> names() {
        return parts().stream().map(RecordComponentModel::name).collect(Collectors.toSet());
    }

    /** Returns a name for a variable that hides no component. */
    public String local(String wanted) {
        return JavaNames.local(wanted, names());
    }
}
