package io.github.qapi4j.generator.check.rule;

import io.github.qapi4j.generator.check.raw.RawDefinition;
import io.github.qapi4j.generator.check.raw.TypeRef;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayList;
import java.util.List;

/** Types that are used must be defined (R96); commands and events are no types. */
final class UnknownTypeRule {
    private final RuleContext context;

    UnknownTypeRule(RuleContext context) {
        this.context = context;
    }

    /**
     * Checks one use of a type.
     *
     * @param user the definition that uses it
     * @param role what it is used for: {@code member 'x'}
     * @return whether the type, for an array the element type, is known
     */
    boolean check(RawDefinition user, TypeRef use, String role) {
        Type named = use.type() instanceof ArrayType array ? array.element() : use.type();
        if (!(named instanceof DefinedType) || context.table().definition(named) != null) {
            return true;
        }
        RawDefinition other = context.table().find(named.qapiName());
        if (other != null || context.table().isComplete()) {
            List<Note> notes = new ArrayList<>();
            if (other != null) {
                notes.add(new Note(
                        other.subject() + " is not a type",
                        other.info().header().span()));
            }
            notes.addAll(remedy(named.qapiName()));
            context.error(
                    user,
                    Code.UNKNOWN_TYPE,
                    use.span(),
                    role + " uses unknown type '" + named.qapiName() + "'",
                    notes.toArray(Note[]::new));
        }
        return false;
    }

    private List<Note> remedy(String name) {
        String element = name.endsWith("List") ? name.substring(0, name.length() - "List".length()) : "";
        return context.table().hasType(element)
                ? List.of(Note.of("an array of '" + element + "' is written [ '" + element + "' ]"))
                : context.guess(name, context.table()::typeNames);
    }
}
