package io.github.qapi4j.generator.check.rule;

import io.github.qapi4j.generator.check.raw.RawDefinition;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import java.util.List;

/**
 * Gives every definition its name (R94, R95). One at which fault was found already is not judged again: its name may be that
 * fault.
 */
public final class DeclarationRule {
    private final Diagnostics diagnostics;

    public DeclarationRule(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Makes the table of all definitions.
     *
     * @param complete whether these are all definitions; false where the name of one is in doubt
     */
    public SymbolTable declare(List<RawDefinition> definitions, boolean complete) {
        SymbolTable table = new SymbolTable(complete);
        for (RawDefinition definition : definitions) {
            String predefined = SymbolTable.predefined(definition.name());
            if (predefined != null) {
                report(
                        definition,
                        Code.PREDEFINED_NAME,
                        "'" + definition.name() + "' is already the name of " + predefined);
                continue;
            }
            RawDefinition first = table.add(definition);
            if (first != null) {
                report(
                        definition,
                        Code.DUPLICATE_DEFINITION,
                        nameOf(definition) + " is already defined",
                        new Note(
                                first.info().implied()
                                        ? first.info().ref().subject() + " implies " + first.subject() + " here"
                                        : first.subject() + " is defined here first",
                                first.info().header().span()));
            }
        }
        return table;
    }

    /** Returns the name of a definition, with what it is for where it is not written. */
    private static String nameOf(RawDefinition definition) {
        String name = "'" + definition.name() + "'";
        return definition.info().implied()
                ? name + ", the enum that " + definition.info().ref().subject() + " implies for its branches,"
                : name;
    }

    private void report(RawDefinition definition, Code code, String message, Note... notes) {
        if (definition.info().sound()) {
            diagnostics
                    .in(definition.info().ref())
                    .error(code, definition.info().header().span(), message, notes);
        }
    }
}
