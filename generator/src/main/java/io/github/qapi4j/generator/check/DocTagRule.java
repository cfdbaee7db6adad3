package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.doc.DocComment;
import io.github.qapi4j.generator.model.Documentation;

/** What a doc comment says about the definition as such: its name (R51), its results (R52), and that it is there (R53). */
final class DocTagRule {
    private final Scope scope;

    DocTagRule(Scope scope) {
        this.scope = scope;
    }

    /**
     * Checks the doc comment before a definition, or its absence.
     *
     * @param name where the definition's name stands
     * @return whether there is nothing wrong
     */
    boolean check(Candidate candidate, Span name) {
        DocComment doc = candidate.doc();
        if (doc == null) {
            if (scope.pragmas().docRequired()) {
                scope.error(
                        Code.DOC_MISSING, name, scope.subject() + " must be documented, as pragma 'doc-required' asks");
            }
            return !scope.pragmas().docRequired();
        }
        String symbol = doc.text().symbol();
        if (!doc.sound() || symbol == null) {
            return true;
        }
        if (!symbol.equals(scope.name())) {
            scope.error(
                    Code.DOC_OTHER_SYMBOL,
                    doc.text().span(),
                    "documentation of '" + symbol + "' stands before " + scope.subject(),
                    new Note("this is the definition that follows", name));
            return false;
        }
        boolean returns = candidate.value().get("returns") != null;
        boolean sound = true;
        for (Documentation.Section section : doc.text().sections()) {
            sound &= section(section, returns);
        }
        return sound;
    }

    private boolean section(Documentation.Section section, boolean returns) {
        boolean result = section.kind() == Documentation.Kind.RETURNS;
        if (!result && section.kind() != Documentation.Kind.ERRORS) {
            return true;
        }
        if (scope.kind() != Kind.COMMAND) {
            scope.error(
                    Code.DOC_RESULT,
                    section.span(),
                    "section '" + section.name() + "' is for commands, but " + scope.subject() + " is none");
            return false;
        }
        if (result && !returns && !scope.settings().docDialect().hasFreeResults()) {
            scope.error(
                    Code.DOC_RESULT,
                    section.span(),
                    "section '" + section.name() + "' describes a result, but " + scope.subject() + " returns nothing");
            return false;
        }
        return true;
    }
}
