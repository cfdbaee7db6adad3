package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.ArrayType;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.DefinedType;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.Header;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Type;
import io.github.qapi4j.generator.syntax.StringValue;
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
final class SimpleUnions {
    private static final String TAG = "type";

    private final Map<String, Draft> written = new HashMap<>();
    private final Map<String, StructDraft> wrappers = new HashMap<>();
    private final Set<String> wrapperNames = new HashSet<>();

    private SimpleUnions(List<ModulePart<Draft>> parts) {
        for (ModulePart<Draft> part : parts) {
            part.definitions().forEach(draft -> written.putIfAbsent(draft.name(), draft));
        }
    }

    /** Returns the drafts without simple unions; those that are implied stand before the first union that needs them. */
    static List<ModulePart<Draft>> rewrite(List<ModulePart<Draft>> parts) {
        SimpleUnions unions = new SimpleUnions(parts);
        List<ModulePart<Draft>> rewritten = new ArrayList<>();
        for (ModulePart<Draft> part : parts) {
            List<Draft> drafts = new ArrayList<>();
            for (Draft draft : part.definitions()) {
                drafts.add(
                        draft instanceof UnionDraft union && union.simple() ? unions.ordinary(union, drafts) : draft);
            }
            rewritten.add(part.with(drafts));
        }
        return rewritten;
    }

    /**
     * Returns an ordinary union.
     *
     * @param implied takes what the union implies and nothing before it did
     */
    private UnionDraft ordinary(UnionDraft union, List<Draft> implied) {
        List<Typed<Branch>> branches = new ArrayList<>();
        List<EnumValue> values = new ArrayList<>();
        for (Typed<Branch> typed : union.branches()) {
            Branch branch = typed.item();
            StructDraft wrapper = wrapper(union.envelope(), typed.type(), implied);
            TypeUse use =
                    new TypeUse(new DefinedType(wrapper.name()), typed.type().span());
            branches.add(new Typed<>(new Branch(branch.name(), use.type(), branch.condition(), branch.span()), use));
            values.add(new EnumValue(branch.name(), branch.condition(), List.of(), branch.span()));
        }
        Header header = union.envelope().header();
        EnumDraft kind = new EnumDraft(
                implied(union.envelope(), Kind.ENUM, union.name() + "Kind", header.condition()), values, null);
        implied.add(kind);
        TypeUse tag = new TypeUse(new DefinedType(kind.name()), header.span());
        Member member = new Member(TAG, tag.type(), false, null, List.of(), header.span());
        ShapeDraft base = new ShapeDraft(null, List.of(new Typed<>(member, tag)));
        return new UnionDraft(union.envelope(), base, new StringValue(header.span(), TAG), branches, true);
    }

    private StructDraft wrapper(Envelope union, TypeUse held, List<Draft> implied) {
        StructDraft known = wrappers.get(held.type().qapiName());
        if (known != null) {
            return known;
        }
        Member data = new Member("data", held.type(), false, null, List.of(), held.span());
        Envelope envelope = implied(union, Kind.STRUCT, wrapperName(held.type()), condition(held.type()));
        StructDraft wrapper = new StructDraft(envelope, null, List.of(new Typed<>(data, held)));
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
        Draft draft = written.get(element.qapiName());
        return draft == null ? null : draft.envelope().header().condition();
    }

    private static Envelope implied(Envelope union, Kind kind, String name, @Nullable Condition condition) {
        Header header = new Header(name, union.header().span(), union.header().module(), condition, List.of(), null);
        return new Envelope(kind, union.ref(), header, null, union.named(), union.sound());
    }
}
