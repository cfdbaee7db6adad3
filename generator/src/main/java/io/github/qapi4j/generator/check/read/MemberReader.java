package io.github.qapi4j.generator.check.read;

import io.github.qapi4j.generator.check.raw.TypeRef;
import io.github.qapi4j.generator.check.raw.WithTypeRef;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.syntax.value.Entry;
import io.github.qapi4j.generator.syntax.value.ObjectValue;
import io.github.qapi4j.generator.syntax.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads members written in place: of structs, of inline bases, of commands and events (R63 to R68). */
final class MemberReader {
    private final ReadContext context;
    private final String noun;
    private final boolean exempt;

    /**
     * Makes a reader.
     *
     * @param noun what messages call a member: {@code member}, {@code base member} or {@code argument}
     */
    MemberReader(ReadContext context, String noun) {
        this.context = context;
        this.noun = noun;
        this.exempt = context.kind().isType()
                && context.pragmas().memberNameExceptions().contains(context.name());
    }

    /** Returns the members that are good, in order. */
    ReadResult<List<WithTypeRef<Member>>> read(ObjectValue object) {
        List<WithTypeRef<Member>> members = new ArrayList<>();
        boolean sound = true;
        KeyReader keys = new KeyReader(context.diagnostics(), object.entries());
        for (Entry entry : object.entries()) {
            WithTypeRef<Member> member = member(entry, keys);
            if (member != null) {
                members.add(member);
            }
            sound &= member != null;
        }
        return new ReadResult<>(members, sound);
    }

    private @Nullable WithTypeRef<Member> member(Entry entry, KeyReader keys) {
        String key = entry.key().text();
        boolean optional = key.startsWith("*");
        String name = optional ? key.substring(1) : key;
        String subject = noun + " '" + name + "'";
        Span span = entry.key().span();
        if (!new NameRules(context).member(name, span, subject, exempt)) {
            return null;
        }
        if (!(entry.value() instanceof ObjectValue object)) {
            TypeRef type = type(entry.value(), subject);
            return type == null
                    ? null
                    : new WithTypeRef<>(new Member(name, type.type(), optional, null, List.of(), span), type);
        }
        if (!keys.check(object, Keys.MEMBER, subject, span)) {
            return null;
        }
        ReadResult<@Nullable Condition> condition = new ConditionReader(context).read(object, subject);
        ReadResult<List<Feature>> features = new FeatureReader(context).read(object, subject);
        Value written = object.get("type");
        TypeRef type = written == null ? null : type(written, subject);
        if (type == null || !condition.sound() || !features.sound()) {
            return null;
        }
        return new WithTypeRef<>(
                new Member(name, type.type(), optional, condition.value(), features.value(), span), type);
    }

    private @Nullable TypeRef type(Value value, String subject) {
        return new TypeReader(context).nameOrArray(value, "the type of " + subject);
    }
}
