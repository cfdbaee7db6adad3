package io.github.qapi4j.generator.check.read;

import io.github.qapi4j.generator.check.doc.DocTagRule;
import io.github.qapi4j.generator.check.raw.DefinitionInfo;
import io.github.qapi4j.generator.check.raw.DefinitionKind;
import io.github.qapi4j.generator.check.raw.RawDefinition;
import io.github.qapi4j.generator.check.raw.Settings;
import io.github.qapi4j.generator.check.raw.UnparsedDefinition;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.DefinitionRef;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Messages;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.diag.Suggestion;
import io.github.qapi4j.generator.doc.DocComment;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Header;
import io.github.qapi4j.generator.syntax.value.Entry;
import io.github.qapi4j.generator.syntax.value.ObjectValue;
import io.github.qapi4j.generator.syntax.value.StringValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one definition without looking at any other (R46 to R93), in the order in which QEMU does. */
public final class DefinitionReader {
    private final Settings settings;
    private final Set<String> orphans;
    private final Diagnostics diagnostics;

    /**
     * Makes a reader.
     *
     * @param orphans the definitions whose comments stand elsewhere
     */
    public DefinitionReader(Settings settings, Set<String> orphans, Diagnostics diagnostics) {
        this.settings = settings;
        this.orphans = orphans;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads a definition as far as it can be read. Nothing is said of one whose comment is at fault already.
     *
     * @return the definition; null where not even form and name can be told (R46, R47)
     */
    public @Nullable RawDefinition read(UnparsedDefinition unparsed) {
        DefinitionKind kind = kind(unparsed.value());
        Entry opening = kind == null ? null : unparsed.value().entry(kind.keyword());
        if (kind == null || opening == null) {
            return null;
        }
        if (!(opening.value() instanceof StringValue name)) {
            diagnostics.error(
                    Code.WRONG_VALUE,
                    opening.value().span(),
                    "the name of the " + kind.keyword() + " must be a string, but it is "
                            + opening.value().description());
            return null;
        }
        DocComment doc = unparsed.doc();
        boolean judged = !orphans.contains(name.text()) && (doc == null || doc.sound());
        DefinitionRef ref = new DefinitionRef(
                kind.keyword(), name.text(), unparsed.value().span().line());
        Diagnostics target = judged ? diagnostics : new Diagnostics();
        return read(unparsed, name.span(), new ReadContext(kind, ref, settings, target.in(ref)), judged);
    }

    /** Reads a definition in QEMU's order: name, comment, keys, contents, header, flags. Wrong flags do no harm to the rest. */
    private static RawDefinition read(UnparsedDefinition unparsed, Span name, ReadContext context, boolean judged) {
        ObjectValue object = unparsed.value();
        boolean named = new NameRules(context).definition(name);
        boolean documented = !context.settings().judgesDocs()
                || new DocTagRule(context.settings(), context.diagnostics())
                        .check(unparsed, context.kind(), context.name(), name);
        boolean keyed = checkKeys(context, object, name);
        ReadResult<Contents> contents = contents(context, object);
        ReadResult<Header> header = new HeaderReader(context).read(unparsed, name);
        CommandDefinition.Flags flags = new FlagReader(context, object).read();
        boolean sound = judged && named && documented && keyed && contents.sound() && header.sound();
        DefinitionInfo info =
                new DefinitionInfo(context.kind(), context.ref(), header.value(), unparsed.doc(), named, sound);
        return contents.value().with(info, flags);
    }

    private static ReadResult<Contents> contents(ReadContext context, ObjectValue object) {
        return switch (context.kind()) {
            case ENUM -> new EnumReader(context).read(object);
            case STRUCT -> new StructReader(context).read(object);
            case UNION -> new UnionReader(context).read(object);
            case ALTERNATE -> new AlternateReader(context).read(object);
            case COMMAND -> new CommandReader(context).read(object);
            case EVENT -> new EventReader(context).read(object);
        };
    }

    private static boolean checkKeys(ReadContext context, ObjectValue object, Span name) {
        KeyReader reader = new KeyReader(context.diagnostics());
        if (context.kind() != DefinitionKind.UNION || !UnionReader.isSimple(object)) {
            return reader.check(object, Keys.of(context.kind()), context.subject(), name);
        }
        if (context.dialect().hasSimpleUnions()) {
            return reader.check(object, Keys.SIMPLE_UNION, context.subject(), name);
        }
        Note hint = Note.of("up to QEMU 6.1 unions could do without; the dialects of these releases read them");
        return reader.check(object, Keys.of(context.kind()), context.subject(), name, hint);
    }

    private @Nullable DefinitionKind kind(ObjectValue object) {
        List<DefinitionKind> kinds = new ArrayList<>();
        for (DefinitionKind kind : DefinitionKind.values()) {
            if (object.entry(kind.keyword()) != null) {
                kinds.add(kind);
            }
        }
        if (kinds.size() == 1) {
            return kinds.get(0);
        }
        List<String> keywords = Arrays.stream(DefinitionKind.values())
                .map(DefinitionKind::keyword)
                .toList();
        String found = kinds.isEmpty()
                ? "none of them"
                : Messages.quoted(kinds.stream().map(DefinitionKind::keyword).toList());
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
                "a definition must have exactly one of the keys " + Messages.quoted(keywords) + ", but this has "
                        + found,
                notes.toArray(Note[]::new));
        return null;
    }
}
