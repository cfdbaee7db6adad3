package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.syntax.ObjectValue;
import io.github.qapi4j.generator.syntax.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads alternates (R72, R75, and for their branches R73, R76, R77). */
final class AlternateReader implements ContentsReader {
    private final Scope scope;

    AlternateReader(Scope scope) {
        this.scope = scope;
    }

    @Override
    public ReadResult<Contents> read(ObjectValue object) {
        ReadResult<List<Typed<Branch>>> branches = branches(object.get("data"));
        return new ReadResult<>((envelope, flags) -> new AlternateDraft(envelope, branches.value()), branches.sound());
    }

    private ReadResult<List<Typed<Branch>>> branches(@Nullable Value data) {
        if (!(data instanceof ObjectValue written)) {
            if (data != null) {
                scope.wrongValue(data, "'data' of " + scope.subject(), "an object");
            }
            return new ReadResult<>(List.of(), data == null);
        }
        if (written.entries().isEmpty()) {
            scope.error(Code.EMPTY_ALTERNATE, written.span(), scope.subject() + " must have at least one branch");
            return new ReadResult<>(List.of(), false);
        }
        return new BranchReader(scope, false).read(written);
    }
}
