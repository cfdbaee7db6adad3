package io.github.qapi4j.generator.check.read;

import io.github.qapi4j.generator.check.raw.RawShape;
import io.github.qapi4j.generator.check.raw.RawUnion;
import io.github.qapi4j.generator.check.raw.WithTypeRef;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.syntax.value.ObjectValue;
import io.github.qapi4j.generator.syntax.value.StringValue;
import io.github.qapi4j.generator.syntax.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads unions (R70 to R72, and for their branches R73, R74). */
final class UnionReader {
    private final ReadContext context;

    UnionReader(ReadContext context) {
        this.context = context;
    }

    /** Returns whether an object has neither of the keys that a simple union does without. */
    static boolean isSimple(ObjectValue object) {
        return object.entry("base") == null && object.entry("discriminator") == null;
    }

    /** Reads the contents of a definition as far as they can be read. */
    ReadResult<Contents> read(ObjectValue object) {
        ReadResult<RawShape> base = new ShapeReader(context).read(object.get("base"), "base", "base member");
        Value tag = object.get("discriminator");
        StringValue discriminator =
                tag == null ? null : context.string(tag, "'discriminator' of " + context.subject(), "a member's name");
        boolean simple = context.dialect().hasSimpleUnions() && isSimple(object);
        ReadResult<List<WithTypeRef<Branch>>> branches = branches(object.get("data"), !simple);
        boolean sound = base.sound() && (discriminator != null || tag == null) && branches.sound();
        return new ReadResult<>(
                (info, flags) -> new RawUnion(info, base.value(), discriminator, branches.value(), simple), sound);
    }

    private ReadResult<List<WithTypeRef<Branch>>> branches(@Nullable Value data, boolean tagged) {
        if (data instanceof ObjectValue written) {
            return new BranchReader(context, tagged).read(written);
        }
        if (data != null) {
            context.wrongValue(data, "'data' of " + context.subject(), "an object");
        }
        return new ReadResult<>(List.of(), data == null);
    }
}
