package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.diag.DefinitionRef;
import io.github.qapi4j.generator.diag.SourceFile;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.BuiltinType;
import io.github.qapi4j.generator.model.DefinedType;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.Header;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All drafts by name: types, commands and events share one name space. Of several with one name the first counts.
 *
 * <p>QEMU's internal names ({@code q_empty}, {@code intList}) are not in it, so that no schema can use them.
 */
final class Table {
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final boolean complete;

    /**
     * Makes a table that holds the predefined enum only.
     *
     * @param complete whether the names of all definitions are known
     */
    Table(boolean complete) {
        this.complete = complete;
        drafts.put(Schema.QTYPE, qtype());
    }

    private static EnumDraft qtype() {
        Span nowhere = Span.ofFile(new SourceFile(Schema.BUILTIN_MODULE, "", null));
        Header header = new Header(Schema.QTYPE, nowhere, Schema.BUILTIN_MODULE, null, List.of(), null);
        DefinitionRef ref = new DefinitionRef(Kind.ENUM.keyword(), Schema.QTYPE, 0);
        List<EnumValue> values = new ArrayList<>();
        for (String name : new String[] {"none", "qnull", "qnum", "qstring", "qdict", "qlist", "qbool"}) {
            values.add(new EnumValue(name, null, List.of(), nowhere));
        }
        return new EnumDraft(new Envelope(Kind.ENUM, ref, header, null, true, true), values, null);
    }

    /** Adds a draft unless its name is taken; returns the draft that holds the name if so, else null. */
    @Nullable
    Draft add(Draft draft) {
        return drafts.putIfAbsent(draft.name(), draft);
    }

    /** Returns what predefined thing has a name, for messages; null where there is none. */
    static @Nullable String predefined(String name) {
        if (BuiltinType.of(name) != null) {
            return "a built-in type";
        }
        return name.equals(Schema.QTYPE) ? "a predefined enum" : null;
    }

    /** Returns the predefined enum. */
    Draft qtypeDraft() {
        return drafts.values().iterator().next();
    }

    /** Returns whether a name that is not in the table is surely defined nowhere. */
    boolean isComplete() {
        return complete;
    }

    /** Returns the draft of a name, be it of a type, a command or an event; null where there is none. */
    @Nullable
    Draft find(String name) {
        return drafts.get(name);
    }

    /** Returns the draft that a type names; null for built-in types, arrays, and what no type is defined for. */
    @Nullable
    Draft draft(Type type) {
        Draft draft = type instanceof DefinedType ? drafts.get(type.qapiName()) : null;
        return draft != null && draft.envelope().kind().isType() ? draft : null;
    }

    /** Returns the struct or union that a type names, or null where it names something else. */
    @Nullable
    Draft object(Type type) {
        Draft draft = draft(type);
        if (draft == null) {
            return null;
        }
        Kind kind = draft.envelope().kind();
        return kind == Kind.STRUCT || kind == Kind.UNION ? draft : null;
    }

    /** Returns whether there is a type of a name, be it a built-in one. */
    boolean hasType(String name) {
        Draft draft = drafts.get(name);
        return BuiltinType.of(name) != null
                || draft != null && draft.envelope().kind().isType();
    }

    /** Returns the names of all types, built-in ones first. */
    List<String> typeNames() {
        List<String> names = new ArrayList<>();
        for (BuiltinType type : BuiltinType.values()) {
            names.add(type.qapiName());
        }
        for (Draft draft : drafts.values()) {
            if (draft.envelope().kind().isType()) {
                names.add(draft.name());
            }
        }
        return names;
    }
}
