package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.syntax.ObjectValue;
import io.github.qapi4j.generator.syntax.Value;
import java.util.List;

/** Reads alternates (R72, R75, and for their branches R73, R76, R77). */
final class AlternateReader implements ContentsReader {
    private final Scope scope;

    AlternateReader(Scope scope) {
        this.scope = scope;
    }

    @Override
    public AlternateDraft read(ObjectValue object, Heading heading) {
        Value data = object.get("data");
        List<Typed<Branch>> branches = List.of();
        if (data instanceof ObjectValue written) {
            if (written.entries().isEmpty()) {
                scope.error(Code.EMPTY_ALTERNATE, written.span(), scope.subject() + " must have at least one branch");
            }
            branches = new BranchReader(scope, false).read(written);
        } else if (data != null) {
            scope.wrongValue(data, "'data' of " + scope.subject(), "an object");
        }
        return new AlternateDraft(heading.read(), branches);
    }
}
