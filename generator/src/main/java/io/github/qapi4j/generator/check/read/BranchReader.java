package io.github.qapi4j.generator.check.read;

import io.github.qapi4j.generator.check.raw.TypeRef;
import io.github.qapi4j.generator.check.raw.WithTypeRef;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.syntax.value.Entry;
import io.github.qapi4j.generator.syntax.value.ObjectValue;
import io.github.qapi4j.generator.syntax.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the branches of unions (R73, R74), and those of alternates and simple unions (R73, R76, R77). */
final class BranchReader {
    private final ReadContext context;
    private final boolean tagged;

    /**
     * Makes a reader.
     *
     * @param tagged whether a discriminator selects the branch, so that its name is one of an enum's values and its type no
     *     array; not so in alternates and in simple unions of old dialects, whose branches have names of their own
     */
    BranchReader(ReadContext context, boolean tagged) {
        this.context = context;
        this.tagged = tagged;
    }

    /** Returns the branches that are good, in order. */
    ReadResult<List<WithTypeRef<Branch>>> read(ObjectValue object) {
        List<WithTypeRef<Branch>> branches = new ArrayList<>();
        boolean sound = true;
        KeyReader keys = new KeyReader(context.diagnostics(), object.entries());
        for (Entry entry : object.entries()) {
            WithTypeRef<Branch> branch = branch(entry, keys);
            if (branch != null) {
                branches.add(branch);
            }
            sound &= branch != null;
        }
        return new ReadResult<>(branches, sound);
    }

    private @Nullable WithTypeRef<Branch> branch(Entry entry, KeyReader keys) {
        String name = entry.key().text();
        Span span = entry.key().span();
        String subject = "branch '" + name + "'";
        if (!tagged && !new NameRules(context).plain(name, span, subject)) {
            return null;
        }
        if (!(entry.value() instanceof ObjectValue object)) {
            TypeRef type = type(entry.value(), subject);
            return type == null ? null : new WithTypeRef<>(new Branch(name, type.type(), null, span), type);
        }
        if (!keys.check(object, Keys.BRANCH, subject, span)) {
            return null;
        }
        ReadResult<@Nullable Condition> condition = new ConditionReader(context).read(object, subject);
        Value written = object.get("type");
        TypeRef type = written == null ? null : type(written, subject);
        if (type == null || !condition.sound()) {
            return null;
        }
        return new WithTypeRef<>(new Branch(name, type.type(), condition.value(), span), type);
    }

    private @Nullable TypeRef type(Value value, String subject) {
        TypeReader types = new TypeReader(context);
        String role = "the type of " + subject;
        return tagged ? types.name(value, role) : types.nameOrArray(value, role);
    }
}
