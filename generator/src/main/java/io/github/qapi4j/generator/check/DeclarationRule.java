package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import java.util.List;

/**
 * Gives every definition its name (R94, R95). One at which fault was found already is not judged again: its name may be that
 * fault.
 */
final class DeclarationRule {
    private final Diagnostics diagnostics;

    DeclarationRule(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Makes the table of all drafts.
     *
     * @param complete whether these are all definitions; false where the name of one is in doubt
     */
    Table declare(List<Draft> drafts, boolean complete) {
        Table table = new Table(complete);
        for (Draft draft : drafts) {
            String predefined = Table.predefined(draft.name());
            if (predefined != null) {
                report(draft, Code.PREDEFINED_NAME, "'" + draft.name() + "' is already the name of " + predefined);
                continue;
            }
            Draft first = table.add(draft);
            if (first != null) {
                report(
                        draft,
                        Code.DUPLICATE_DEFINITION,
                        nameOf(draft) + " is already defined",
                        new Note(
                                first.envelope().implied()
                                        ? first.envelope().ref().subject() + " implies " + first.subject() + " here"
                                        : first.subject() + " is defined here first",
                                first.envelope().header().span()));
            }
        }
        return table;
    }

    /** Returns the name of a draft, with what it is for where it is not written. */
    private static String nameOf(Draft draft) {
        String name = "'" + draft.name() + "'";
        return draft.envelope().implied()
                ? name + ", the enum that " + draft.envelope().ref().subject() + " implies for its branches,"
                : name;
    }

    private void report(Draft draft, Code code, String message, Note... notes) {
        if (draft.envelope().sound()) {
            diagnostics
                    .in(draft.envelope().ref())
                    .error(code, draft.envelope().header().span(), message, notes);
        }
    }
}
