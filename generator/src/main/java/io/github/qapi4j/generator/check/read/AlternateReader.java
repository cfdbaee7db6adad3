package io.github.qapi4j.generator.check.read;

import io.github.qapi4j.generator.check.raw.RawAlternate;
import io.github.qapi4j.generator.check.raw.WithTypeRef;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.syntax.value.ObjectValue;
import io.github.qapi4j.generator.syntax.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads alternates (R72, R75, and for their branches R73, R76, R77). */
final class AlternateReader {
    private final ReadContext context;

    AlternateReader(ReadContext context) {
        this.context = context;
    }

    /** Reads the contents of a definition as far as they can be read. */
    ReadResult<Contents> read(ObjectValue object) {
        ReadResult<List<WithTypeRef<Branch>>> branches = branches(object.get("data"));
        return new ReadResult<>((info, flags) -> new RawAlternate(info, branches.value()), branches.sound());
    }

    private ReadResult<List<WithTypeRef<Branch>>> branches(@Nullable Value data) {
        if (!(data instanceof ObjectValue written)) {
            if (data != null) {
                context.wrongValue(data, "'data' of " + context.subject(), "an object");
            }
            return new ReadResult<>(List.of(), data == null);
        }
        if (written.entries().isEmpty()) {
            context.error(Code.EMPTY_ALTERNATE, written.span(), context.subject() + " must have at least one branch");
            return new ReadResult<>(List.of(), false);
        }
        return new BranchReader(context, false).read(written);
    }
}
