package io.github.qapi4j.generator.emit.union;

import com.palantir.javapoet.ClassName;
import io.github.qapi4j.generator.emit.record.Component;
import io.github.qapi4j.generator.emit.record.ReaderEmitter;
import io.github.qapi4j.generator.emit.record.RecordComponentModel;
import io.github.qapi4j.generator.emit.record.RecordModel;
import io.github.qapi4j.generator.emit.record.RecordModels;
import io.github.qapi4j.generator.emit.type.EmitContext;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.naming.GeneratedNames;
import io.github.qapi4j.generator.naming.JavaNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What all records of a union share.
 *
 * @param context what every emitter needs to know
 * @param union the union
 * @param tagEnum the enum of its tag
 * @param self its interface
 * @param tag its tag
 * @param members the common members, the tag among them
 * @param common the components of the common members without the tag
 * @param in the name of the variable that holds the input
 */
record UnionModel(
        EmitContext context,
        UnionDefinition union,
        EnumDefinition tagEnum,
        ClassName self,
        Tag tag,
        List<Member> members,
        List<Component> common,
        String in) {
    static UnionModel of(EmitContext context, UnionDefinition union) {
        List<Member> members = context.schema().commonMembers(union);
        Map<String, String> names = context.names().membersOf(union.name());
        Set<String> taken = new HashSet<>(names.values());
        taken.add(GeneratedNames.UNKNOWN_MEMBERS);
        EnumDefinition tagEnum = context.schema().tagEnum(union);
        return new UnionModel(
                context,
                union,
                tagEnum,
                context.names().type(union.name()),
                tag(context, union, tagEnum, members),
                members,
                new RecordModels(context).components(union.name(), members, ReaderEmitter.TABLE, union.discriminator()),
                JavaNames.local("in", taken));
    }

    private static Tag tag(EmitContext context, UnionDefinition union, EnumDefinition tagEnum, List<Member> members) {
        int index = 0;
        while (!members.get(index).name().equals(union.discriminator())) {
            index++;
        }
        Member tag = members.get(index);
        Element place = context.schema().memberPlace(union.name(), tag.name());
        return new Tag(
                tag,
                context.names().member(union.name(), union.discriminator()),
                context.names().tagText(union.name()),
                index,
                context.codecs().tagClass(tagEnum),
                context.annotations(place, tag.features(), tag.condition()));
    }

    /** Returns the record for unknown values of the tag; it also has what is no one else's business. */
    ClassName unrecognized() {
        return self.nestedClass(GeneratedNames.UNRECOGNIZED_BRANCH);
    }

    /** Returns what the union is without a tag; null where it always has one. */
    VersionFacts.@Nullable Untagged untagged() {
        return context.facts().untagged().get(union.name());
    }

    /** Returns the class that holds the common members while a value is read or built. */
    ClassName state() {
        return unrecognized().nestedClass(GeneratedNames.COMMON);
    }

    /** Returns the interface that sets the common members. */
    ClassName setters() {
        return self.nestedClass(GeneratedNames.SETTERS);
    }

    /** Returns whether there are common members besides the tag. */
    boolean hasCommon() {
        return !common.isEmpty();
    }

    /** Returns the common members' components as builders see them. */
    List<RecordComponentModel> parts() {
        return common.stream().map(RecordComponentModel::of).toList();
    }

    /** Returns the mandatory common members but the tag, each as a part of the state. */
    List<String> mandatory(String state) {
        return common.stream()
                .filter(component -> !component.optional())
                .map(component -> state + component.name())
                .toList();
    }

    /** Returns the value of a common member in a state: of a mandatory one by the method that refuses that it is missing. */
    static String value(String state, Component component) {
        return state + "." + (component.optional() ? component.name() : accessor(component) + "()");
    }

    /** Returns the name of that method. */
    static String accessor(Component component) {
        return JavaNames.local(component.name(), Set.of("mandatory", "missing"));
    }

    /** Returns the values for the constructor of one of its records: those of the state, and variables for the others. */
    String arguments(String state, RecordModel record) {
        return arguments(state, record, UnaryOperator.identity());
    }

    /**
     * Returns the values for the constructor of one of its records, in order.
     *
     * @param state the variable that holds the common members
     * @param own gives the value of a component that is not common
     */
    String arguments(String state, RecordModel record, UnaryOperator<String> own) {
        Map<String, String> held = new HashMap<>();
        common.forEach(component -> held.put(component.name(), value(state, component)));
        return record.parts().stream()
                .map(RecordComponentModel::name)
                .map(name -> {
                    @Nullable String value = held.get(name);
                    return value == null ? own.apply(name) : value;
                })
                .collect(Collectors.joining(", "));
    }

    /** Returns those of a record's components that are not common. */
    List<RecordComponentModel> withoutCommon(List<RecordComponentModel> components) {
        Set<String> names = common.stream().map(Component::name).collect(Collectors.toSet());
        return components.stream()
                .filter(component -> !names.contains(component.name()))
                .toList();
    }
}
