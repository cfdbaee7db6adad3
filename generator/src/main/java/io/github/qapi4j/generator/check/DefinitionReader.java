package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.DefinitionRef;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.diag.Suggestion;
import io.github.qapi4j.generator.syntax.Entry;
import io.github.qapi4j.generator.syntax.ObjectValue;
import io.github.qapi4j.generator.syntax.StringValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one definition without looking at any other (R46 to R93), in the order in which QEMU does. */
final class DefinitionReader {
    private final Settings settings;
    private final Set<String> orphans;
    private final Diagnostics diagnostics;
    private boolean allNamed = true;

    /**
     * Makes a reader.
     *
     * @param orphans the definitions whose comments stand elsewhere
     */
    DefinitionReader(Settings settings, Set<String> orphans, Diagnostics diagnostics) {
        this.settings = settings;
        this.orphans = orphans;
        this.diagnostics = diagnostics;
    }

    /** Returns whether every definition that was read has the name that it is meant to have, as far as can be told. */
    boolean allNamed() {
        return allNamed;
    }

    /**
     * Reads a definition as far as it can be read. Nothing is said of one whose comment is at fault already.
     *
     * @return the draft; null where not even form and name can be told (R46, R47)
     */
    @Nullable
    Draft read(Candidate candidate) {
        Kind kind = kind(candidate.value());
        Entry opening = kind == null ? null : candidate.value().entry(kind.keyword());
        if (kind == null || opening == null) {
            allNamed = false;
            return null;
        }
        if (!(opening.value() instanceof StringValue name)) {
            allNamed = false;
            diagnostics.error(
                    Code.WRONG_VALUE,
                    opening.value().span(),
                    "the name of the " + kind.keyword() + " must be a string, but it is "
                            + Words.kindOf(opening.value()));
            return null;
        }
        DocComment doc = candidate.doc();
        boolean judged = !orphans.contains(name.text()) && (doc == null || doc.sound());
        Diagnostics target = judged ? diagnostics : new Diagnostics();
        int errorsBefore = judged ? target.errorCount() : Heading.UNSOUND;
        DefinitionRef ref = new DefinitionRef(
                kind.keyword(), name.text(), candidate.value().span().line());
        Scope scope = new Scope(kind, ref, settings, target.in(ref));
        new NameRules(scope).definition(name.span());
        allNamed &= target.errorCount() == Math.max(errorsBefore, 0);
        if (settings.judgesDocs()) {
            new DocTagRule(scope).check(candidate, name.span());
        }
        checkKeys(scope, candidate.value(), name.span());
        return contents(scope).read(candidate.value(), new Heading(scope, candidate, name.span(), errorsBefore));
    }

    private static ContentsReader contents(Scope scope) {
        return switch (scope.kind()) {
            case ENUM -> new EnumReader(scope);
            case STRUCT -> new StructReader(scope);
            case UNION -> new UnionReader(scope);
            case ALTERNATE -> new AlternateReader(scope);
            case COMMAND -> new CommandReader(scope);
            case EVENT -> new EventReader(scope);
        };
    }

    private static void checkKeys(Scope scope, ObjectValue object, Span name) {
        KeyReader reader = new KeyReader(scope.diagnostics());
        if (scope.kind() != Kind.UNION || !UnionReader.isSimple(object)) {
            reader.check(object, scope.kind().keys(), scope.subject(), name);
        } else if (scope.dialect().hasSimpleUnions()) {
            reader.check(object, Keys.SIMPLE_UNION, scope.subject(), name);
        } else {
            Note hint = Note.of("up to QEMU 6.1 unions could do without; the dialects of these releases read them");
            reader.check(object, scope.kind().keys(), scope.subject(), name, hint);
        }
    }

    private @Nullable Kind kind(ObjectValue object) {
        List<Kind> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (object.entry(kind.keyword()) != null) {
                kinds.add(kind);
            }
        }
        if (kinds.size() == 1) {
            return kinds.get(0);
        }
        List<String> keywords = Arrays.stream(Kind.values()).map(Kind::keyword).toList();
        String found = kinds.isEmpty()
                ? "none of them"
                : Words.quoted(kinds.stream().map(Kind::keyword).toList());
        List<Note> notes = new ArrayList<>();
        for (Entry entry : object.entries()) {
            String meant = kinds.isEmpty() ? Suggestion.closest(entry.key().text(), keywords) : null;
            if (meant != null) {
                notes.add(new Note("did you mean '" + meant + "'?", entry.key().span()));
            }
        }
        diagnostics.error(
                Code.NOT_A_DEFINITION,
                object.span(),
                "a definition must have exactly one of the keys " + Words.quoted(keywords) + ", but this has " + found,
                notes.toArray(Note[]::new));
        return null;
    }
}
