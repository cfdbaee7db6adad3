package io.github.qapi4j.generator.emit.union;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import io.github.qapi4j.generator.emit.record.Component;
import io.github.qapi4j.generator.emit.record.FlattenedValue;
import io.github.qapi4j.generator.emit.record.RecordModel;
import io.github.qapi4j.generator.emit.record.RecordModels;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The record of a union for one value of its tag.
 *
 * @param union the union
 * @param value the value
 * @param kind what the record holds besides the common members
 * @param own the components of an implied struct's members; none for other kinds
 * @param record the record
 */
record BranchModel(UnionModel union, EnumValue value, BranchKind kind, List<Component> own, RecordModel record) {
    /** The field that holds the MemberTable of an implied struct's members. */
    static final String OWN_TABLE = "BRANCH";

    static BranchModel of(UnionModel union, EnumValue value) {
        @Nullable Branch branch = union.union().branch(value.name());
        BranchKind kind = BranchKind.of(union.context(), union.union(), branch);
        ClassName self = union.context().names().branch(union.union().name(), value.name());
        boolean mayBeMissing = mayBeMissing(union, value);
        List<Component> own = kind == BranchKind.IMPLIED ? own(union, branch, mayBeMissing) : List.of();
        List<Component> components = new ArrayList<>(union.common());
        components.addAll(own);
        RecordModel record = new RecordModel(
                self,
                union.union().name() + "." + self.simpleName(),
                List.of(),
                components,
                kind.hasValue() ? flattened(union, branch, mayBeMissing) : null,
                RecordModel.Unknown.of(union.context().keep() && (!kind.hasValue() || mayBeMissing)),
                union.context().generated());
        return new BranchModel(union, value, kind, own, record);
    }

    /** In some version the value has no branch; one of which all members are optional is there all the same. */
    private static boolean mayBeMissing(UnionModel union, EnumValue value) {
        Element branch = Element.branch(union.union().name(), value.name());
        return union.context().facts().nullable().contains(branch)
                && ownMembers(union, value).stream().anyMatch(member -> !member.optional());
    }

    /** Returns the members of a branch that tell whether it is there: all, or of one that is a union the common ones. */
    private static List<Member> ownMembers(UnionModel union, EnumValue value) {
        Schema schema = union.context().schema();
        DefinedType type = type(union.union().branch(value.name()));
        return schema.definition(type) instanceof UnionDefinition inner
                ? schema.commonMembers(inner)
                : schema.members(schema.struct(type));
    }

    private static List<Component> own(UnionModel union, @Nullable Branch branch, boolean mayBeMissing) {
        DefinedType type = type(branch);
        List<Member> members = union.context().schema().struct(type).members();
        return new RecordModels(union.context())
                .components(
                        type.qapiName(),
                        mayBeMissing ? members.stream().map(Member::asOptional).toList() : members,
                        OWN_TABLE,
                        null);
    }

    private static FlattenedValue flattened(UnionModel union, @Nullable Branch branch, boolean mayBeMissing) {
        DefinedType type = type(branch);
        ClassName held = union.context().codecs().className(type);
        String owner = JavaNames.branchOwner(
                union.union().name(), Objects.requireNonNull(branch).name());
        return new FlattenedValue(
                union.context().names().value(owner),
                held,
                union.context().nullable(held),
                mayBeMissing,
                "The members of the branch.");
    }

    private static DefinedType type(@Nullable Branch branch) {
        return (DefinedType) Objects.requireNonNull(branch).type();
    }

    /** Returns the value that holds the branch; only for kinds that have one. */
    FlattenedValue held() {
        return Objects.requireNonNull(record.value());
    }

    /** Returns whether the value that holds the branch may be null. */
    boolean mayBeMissing() {
        return record.value() != null && record.value().mayBeMissing();
    }

    /** Returns the members of the branch that tell whether it is there; only for values that have one. */
    List<Member> ownMembers() {
        return ownMembers(union, value);
    }

    ClassName self() {
        return record.self();
    }

    /** Returns the type of the branch; only for values that have one. */
    DefinedType branchType() {
        return type(union.union().branch(value.name()));
    }

    /** Returns the record of the branch's struct; only for values that have one. */
    RecordModel struct() {
        return new RecordModels(union.context())
                .ofStruct(union.context().schema().struct(branchType()));
    }

    /** Starts the setter of the branch as one value; only for values that have one. */
    MethodSpec.Builder valueSetter(ClassName builder) {
        return MethodSpec.methodBuilder(held().name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "Sets all members of the branch.\n\n@param $N the value$L\n@return this builder\n",
                        held().name(),
                        mayBeMissing() ? "; null leaves them out" : "")
                .returns(builder)
                .addParameter(mayBeMissing() ? held().nullable() : held().type(), held().name());
    }
}
