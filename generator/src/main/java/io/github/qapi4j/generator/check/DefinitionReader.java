package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.DefinitionRef;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.diag.Suggestion;
import io.github.qapi4j.generator.doc.DocComment;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Header;
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
            return null;
        }
        if (!(opening.value() instanceof StringValue name)) {
            diagnostics.error(
                    Code.WRONG_VALUE,
                    opening.value().span(),
                    "the name of the " + kind.keyword() + " must be a string, but it is "
                            + Words.kindOf(opening.value()));
            return null;
        }
        DocComment doc = candidate.doc();
        boolean judged = !orphans.contains(name.text()) && (doc == null || doc.sound());
        DefinitionRef ref = new DefinitionRef(
                kind.keyword(), name.text(), candidate.value().span().line());
        Diagnostics target = judged ? diagnostics : new Diagnostics();
        return read(candidate, name.span(), new Scope(kind, ref, settings, target.in(ref)), judged);
    }

    /** Reads a definition in QEMU's order: name, comment, keys, contents, header, flags. Wrong flags do no harm to the rest. */
    private static Draft read(Candidate candidate, Span name, Scope scope, boolean judged) {
        ObjectValue object = candidate.value();
        boolean named = new NameRules(scope).definition(name);
        boolean documented = !scope.settings().judgesDocs() || new DocTagRule(scope).check(candidate, name);
        boolean keyed = checkKeys(scope, object, name);
        ReadResult<Contents> contents = contents(scope).read(object);
        ReadResult<Header> header = new HeaderReader(scope).read(candidate, name);
        CommandDefinition.Flags flags = new FlagReader(scope, object).read();
        boolean sound = judged && named && documented && keyed && contents.sound() && header.sound();
        Envelope envelope = new Envelope(scope.kind(), scope.ref(), header.value(), candidate.doc(), named, sound);
        return contents.value().with(envelope, flags);
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

    private static boolean checkKeys(Scope scope, ObjectValue object, Span name) {
        KeyReader reader = new KeyReader(scope.diagnostics());
        if (scope.kind() != Kind.UNION || !UnionReader.isSimple(object)) {
            return reader.check(object, scope.kind().keys(), scope.subject(), name);
        }
        if (scope.dialect().hasSimpleUnions()) {
            return reader.check(object, Keys.SIMPLE_UNION, scope.subject(), name);
        }
        Note hint = Note.of("up to QEMU 6.1 unions could do without; the dialects of these releases read them");
        return reader.check(object, scope.kind().keys(), scope.subject(), name, hint);
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
