package io.github.qapi4j.generator.model.filter;

import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.Conditional;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.model.Header;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A schema as a profile sees it: what a false condition guards is gone, a true condition is gone itself, and a mandatory
 * member whose condition is unknown is optional, as it is absent where the condition does not hold.
 *
 * <p>A type that is gone but still referred to stays: the language does not check that conditions agree (section 7.1).
 */
public final class ConditionFilter {
    private final Profile profile;

    private ConditionFilter(Profile profile) {
        this.profile = profile;
    }

    /** Returns the schema under a profile. */
    public static Schema apply(Schema schema, Profile profile) {
        ConditionFilter filter = new ConditionFilter(profile);
        Map<String, Definition> definitions = new LinkedHashMap<>();
        Set<String> present = new LinkedHashSet<>();
        for (Definition definition : schema.definitions().values()) {
            definitions.put(definition.name(), filter.left(definition));
            if (!profile.excludes(definition.header().condition())) {
                present.add(definition.name());
            }
        }
        definitions.keySet().retainAll(closure(present, definitions));
        return schema.withDefinitions(definitions);
    }

    /** Returns the names of definitions and of all that they refer to, directly or through others. */
    private static Set<String> closure(Collection<String> start, Map<String, Definition> definitions) {
        Set<String> found = new HashSet<>(start);
        Deque<String> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            for (Type type : Objects.requireNonNull(definitions.get(open.pop())).references()) {
                String name = (type instanceof ArrayType array ? array.element() : type).qapiName();
                if (definitions.containsKey(name) && found.add(name)) {
                    open.push(name);
                }
            }
        }
        return found;
    }

    private Definition left(Definition definition) {
        return definition
                .withHeader(header(definition))
                .withOwnMembers(select(definition.ownMembers(), this::member))
                .withValues(select(definition.values(), this::value))
                .withBranches(select(definition.branches(), this::branch));
    }

    private Header header(Definition definition) {
        Header header = definition.header();
        return new Header(
                header.name(),
                header.span(),
                header.module(),
                profile.simplify(header.condition()),
                features(header.features()),
                header.documentation());
    }

    private List<Feature> features(List<Feature> features) {
        return select(
                features,
                feature -> new Feature(feature.name(), profile.simplify(feature.condition()), feature.span()));
    }

    private Member member(Member member) {
        @Nullable Condition left = profile.simplify(member.condition());
        boolean optional = member.optional() || left != null;
        return new Member(member.name(), member.type(), optional, left, features(member.features()), member.span());
    }

    private EnumValue value(EnumValue value) {
        return new EnumValue(
                value.name(), profile.simplify(value.condition()), features(value.features()), value.span());
    }

    private Branch branch(Branch branch) {
        return new Branch(branch.name(), branch.type(), profile.simplify(branch.condition()), branch.span());
    }

    /** Returns what the profile sees of things, of which it may exclude some. */
    private <T extends Conditional> List<T> select(List<T> things, UnaryOperator<T> left) {
        return things.stream()
                .filter(thing -> !profile.excludes(thing.condition()))
                .map(left)
                .toList();
    }
}
