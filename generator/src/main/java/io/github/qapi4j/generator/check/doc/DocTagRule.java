package io.github.qapi4j.generator.check.doc;

import io.github.qapi4j.generator.check.raw.DefinitionKind;
import io.github.qapi4j.generator.check.raw.Settings;
import io.github.qapi4j.generator.check.raw.UnparsedDefinition;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.doc.DocComment;
import io.github.qapi4j.generator.model.Documentation;

/** What a doc comment says about the definition as such: its name (R51), its results (R52), and that it is there (R53). */
public final class DocTagRule {
    private final Settings settings;
    private final Diagnostics diagnostics;

    /**
     * Makes the rule for one definition.
     *
     * @param diagnostics where its faults go, already bound to it
     */
    public DocTagRule(Settings settings, Diagnostics diagnostics) {
        this.settings = settings;
        this.diagnostics = diagnostics;
    }

    /**
     * Checks the doc comment before a definition, or its absence.
     *
     * @param kind the form of the definition
     * @param name its name
     * @param place where its name stands
     * @return whether there is nothing wrong
     */
    public boolean check(UnparsedDefinition unparsed, DefinitionKind kind, String name, Span place) {
        DocComment doc = unparsed.doc();
        if (doc == null) {
            if (settings.pragmas().docRequired()) {
                diagnostics.error(
                        Code.DOC_MISSING,
                        place,
                        kind.subject(name) + " must be documented, as pragma 'doc-required' asks");
            }
            return !settings.pragmas().docRequired();
        }
        String symbol = doc.text().symbol();
        if (!doc.sound() || symbol == null) {
            return true;
        }
        if (!symbol.equals(name)) {
            diagnostics.error(
                    Code.DOC_OTHER_SYMBOL,
                    doc.text().span(),
                    "documentation of '" + symbol + "' stands before " + kind.subject(name),
                    new Note("this is the definition that follows", place));
            return false;
        }
        boolean returns = unparsed.value().get("returns") != null;
        boolean sound = true;
        for (Documentation.Section section : doc.text().sections()) {
            sound &= section(section, returns, kind, kind.subject(name));
        }
        return sound;
    }

    private boolean section(Documentation.Section section, boolean returns, DefinitionKind kind, String subject) {
        boolean result = section.kind() == Documentation.Kind.RETURNS;
        if (!result && section.kind() != Documentation.Kind.ERRORS) {
            return true;
        }
        if (kind != DefinitionKind.COMMAND) {
            diagnostics.error(
                    Code.DOC_RESULT,
                    section.span(),
                    "section '" + section.name() + "' is for commands, but " + subject + " is none");
            return false;
        }
        if (result && !returns && !settings.docDialect().hasFreeResults()) {
            diagnostics.error(
                    Code.DOC_RESULT,
                    section.span(),
                    "section '" + section.name() + "' describes a result, but " + subject + " returns nothing");
            return false;
        }
        return true;
    }
}
