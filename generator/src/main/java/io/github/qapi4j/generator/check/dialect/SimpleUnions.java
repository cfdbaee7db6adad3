package io.github.qapi4j.generator.check.dialect;

import io.github.qapi4j.generator.check.raw.DefinitionInfo;
import io.github.qapi4j.generator.check.raw.DefinitionKind;
import io.github.qapi4j.generator.check.raw.ModulePart;
import io.github.qapi4j.generator.check.raw.RawDefinition;
import io.github.qapi4j.generator.check.raw.RawEnum;
import io.github.qapi4j.generator.check.raw.RawShape;
import io.github.qapi4j.generator.check.raw.RawStruct;
import io.github.qapi4j.generator.check.raw.RawUnion;
import io.github.qapi4j.generator.check.raw.TypeRef;
import io.github.qapi4j.generator.check.raw.WithTypeRef;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.Header;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import io.github.qapi4j.generator.syntax.value.StringValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns simple unions of old dialects into ordinary ones (section 11): an enum of the branch names, a base with the tag
 * {@code type}, and for every branch a struct whose only member {@code data} is what the branch holds.
 *
 * <p>The structs are named as QEMU 6.2 named them when it did the same by hand: {@code ChardevFileWrapper}.
 */
public final class SimpleUnions {
    private static final String TAG = "type";

    private final Map<String, RawDefinition> written = new HashMap<>();
    private final Map<String, RawStruct> wrappers = new HashMap<>();
    private final Set<String> wrapperNames = new HashSet<>();

    private SimpleUnions(List<ModulePart<RawDefinition>> parts) {
        for (ModulePart<RawDefinition> part : parts) {
            part.definitions().forEach(definition -> written.putIfAbsent(definition.name(), definition));
        }
    }

    /** Returns the definitions without simple unions; those that are implied stand before the first union that needs them. */
    public static List<ModulePart<RawDefinition>> rewrite(List<ModulePart<RawDefinition>> parts) {
        SimpleUnions unions = new SimpleUnions(parts);
        List<ModulePart<RawDefinition>> rewritten = new ArrayList<>();
        for (ModulePart<RawDefinition> part : parts) {
            List<RawDefinition> definitions = new ArrayList<>();
            for (RawDefinition definition : part.definitions()) {
                definitions.add(
                        definition instanceof RawUnion union && union.simple()
                                ? unions.ordinary(union, definitions)
                                : definition);
            }
            rewritten.add(part.with(definitions));
        }
        return rewritten;
    }

    /**
     * Returns an ordinary union.
     *
     * @param implied takes what the union implies and nothing before it did
     */
    private RawUnion ordinary(RawUnion union, List<RawDefinition> implied) {
        List<WithTypeRef<Branch>> branches = new ArrayList<>();
        List<EnumValue> values = new ArrayList<>();
        for (WithTypeRef<Branch> typed : union.branches()) {
            Branch branch = typed.item();
            RawStruct wrapper = wrapper(union.info(), typed.type(), implied);
            TypeRef use =
                    new TypeRef(new DefinedType(wrapper.name()), typed.type().span());
            branches.add(
                    new WithTypeRef<>(new Branch(branch.name(), use.type(), branch.condition(), branch.span()), use));
            values.add(new EnumValue(branch.name(), branch.condition(), List.of(), branch.span()));
        }
        Header header = union.info().header();
        RawEnum kind = new RawEnum(
                implied(union.info(), DefinitionKind.ENUM, union.name() + "Kind", header.condition()), values, null);
        implied.add(kind);
        TypeRef tag = new TypeRef(new DefinedType(kind.name()), header.span());
        Member member = new Member(TAG, tag.type(), false, null, List.of(), header.span());
        RawShape base = new RawShape(null, List.of(new WithTypeRef<>(member, tag)));
        return new RawUnion(union.info(), base, new StringValue(header.span(), TAG), branches, true);
    }

    private RawStruct wrapper(DefinitionInfo union, TypeRef held, List<RawDefinition> implied) {
        RawStruct known = wrappers.get(held.type().qapiName());
        if (known != null) {
            return known;
        }
        Member data = new Member("data", held.type(), false, null, List.of(), held.span());
        DefinitionInfo info = implied(union, DefinitionKind.STRUCT, wrapperName(held.type()), condition(held.type()));
        RawStruct wrapper = new RawStruct(info, null, List.of(new WithTypeRef<>(data, held)));
        wrappers.put(held.type().qapiName(), wrapper);
        implied.add(wrapper);
        return wrapper;
    }

    private String wrapperName(Type held) {
        String type = held.qapiName();
        if (type.isEmpty()) {
            return "Wrapper";
        }
        String name = type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1) + "Wrapper";
        // What QEMU's own tool called it cannot be the name of anything else.
        return written.containsKey(name) || !wrapperNames.add(name) ? "q_obj_" + type + "-wrapper" : name;
    }

    private @Nullable Condition condition(Type held) {
        Type element = held instanceof ArrayType array ? array.element() : held;
        RawDefinition definition = written.get(element.qapiName());
        return definition == null ? null : definition.info().header().condition();
    }

    private static DefinitionInfo implied(
            DefinitionInfo union, DefinitionKind kind, String name, @Nullable Condition condition) {
        Header header = new Header(name, union.header().span(), union.header().module(), condition, List.of(), null);
        return new DefinitionInfo(kind, union.ref(), header, null, union.named(), union.sound());
    }
}
