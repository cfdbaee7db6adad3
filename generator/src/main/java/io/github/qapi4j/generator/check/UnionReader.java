package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.syntax.ObjectValue;
import io.github.qapi4j.generator.syntax.StringValue;
import io.github.qapi4j.generator.syntax.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads unions (R70 to R72, and for their branches R73, R74). */
final class UnionReader implements ContentsReader {
    private final Scope scope;

    UnionReader(Scope scope) {
        this.scope = scope;
    }

    /** Returns whether an object has neither of the keys that a simple union does without. */
    static boolean isSimple(ObjectValue object) {
        return object.entry("base") == null && object.entry("discriminator") == null;
    }

    @Override
    public ReadResult<Contents> read(ObjectValue object) {
        ReadResult<ShapeDraft> base = new ShapeReader(scope).read(object.get("base"), "base", "base member");
        Value tag = object.get("discriminator");
        StringValue discriminator =
                tag == null ? null : scope.string(tag, "'discriminator' of " + scope.subject(), "a member's name");
        boolean simple = scope.dialect().hasSimpleUnions() && isSimple(object);
        ReadResult<List<Typed<Branch>>> branches = branches(object.get("data"), !simple);
        boolean sound = base.sound() && (discriminator != null || tag == null) && branches.sound();
        return new ReadResult<>(
                (envelope, flags) -> new UnionDraft(envelope, base.value(), discriminator, branches.value(), simple),
                sound);
    }

    private ReadResult<List<Typed<Branch>>> branches(@Nullable Value data, boolean tagged) {
        if (data instanceof ObjectValue written) {
            return new BranchReader(scope, tagged).read(written);
        }
        if (data != null) {
            scope.wrongValue(data, "'data' of " + scope.subject(), "an object");
        }
        return new ReadResult<>(List.of(), data == null);
    }
}
