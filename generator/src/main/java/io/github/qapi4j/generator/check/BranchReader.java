package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.syntax.Entry;
import io.github.qapi4j.generator.syntax.ObjectValue;
import io.github.qapi4j.generator.syntax.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the branches of unions (R73, R74), and those of alternates and simple unions (R73, R76, R77). */
final class BranchReader {
    private final Scope scope;
    private final boolean tagged;

    /**
     * Makes a reader.
     *
     * @param tagged whether a discriminator selects the branch, so that its name is one of an enum's values and its type no
     *     array; not so in alternates and in simple unions of old dialects, whose branches have names of their own
     */
    BranchReader(Scope scope, boolean tagged) {
        this.scope = scope;
        this.tagged = tagged;
    }

    /** Returns the branches that are good, in order. */
    ReadResult<List<Typed<Branch>>> read(ObjectValue object) {
        List<Typed<Branch>> branches = new ArrayList<>();
        boolean sound = true;
        KeyReader keys = new KeyReader(scope.diagnostics(), object.entries());
        for (Entry entry : object.entries()) {
            Typed<Branch> branch = branch(entry, keys);
            if (branch != null) {
                branches.add(branch);
            }
            sound &= branch != null;
        }
        return new ReadResult<>(branches, sound);
    }

    private @Nullable Typed<Branch> branch(Entry entry, KeyReader keys) {
        String name = entry.key().text();
        Span span = entry.key().span();
        String subject = "branch '" + name + "'";
        if (!tagged && !new NameRules(scope).plain(name, span, subject)) {
            return null;
        }
        if (!(entry.value() instanceof ObjectValue object)) {
            TypeUse type = type(entry.value(), subject);
            return type == null ? null : new Typed<>(new Branch(name, type.type(), null, span), type);
        }
        if (!keys.check(object, Keys.BRANCH, subject, span)) {
            return null;
        }
        ReadResult<@Nullable Condition> condition = new ConditionReader(scope).read(object, subject);
        Value written = object.get("type");
        TypeUse type = written == null ? null : type(written, subject);
        if (type == null || !condition.sound()) {
            return null;
        }
        return new Typed<>(new Branch(name, type.type(), condition.value(), span), type);
    }

    private @Nullable TypeUse type(Value value, String subject) {
        TypeReader types = new TypeReader(scope);
        String role = "the type of " + subject;
        return tagged ? types.name(value, role) : types.nameOrArray(value, role);
    }
}
