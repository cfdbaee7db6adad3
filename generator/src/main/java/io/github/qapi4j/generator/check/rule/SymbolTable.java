package io.github.qapi4j.generator.check.rule;

import io.github.qapi4j.generator.check.raw.DefinitionInfo;
import io.github.qapi4j.generator.check.raw.DefinitionKind;
import io.github.qapi4j.generator.check.raw.RawDefinition;
import io.github.qapi4j.generator.check.raw.RawEnum;
import io.github.qapi4j.generator.diag.DefinitionRef;
import io.github.qapi4j.generator.diag.SourceFile;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.Header;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.BuiltinType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All definitions by name: types, commands and events share one name space. Of several with one name the first counts.
 *
 * <p>QEMU's internal names ({@code q_empty}, {@code intList}) are not in it, so that no schema can use them.
 */
public final class SymbolTable {
    private final Map<String, RawDefinition> definitions = new LinkedHashMap<>();
    private final boolean complete;

    /**
     * Makes a table that holds the predefined enum only.
     *
     * @param complete whether the names of all definitions are known
     */
    public SymbolTable(boolean complete) {
        this.complete = complete;
        definitions.put(Schema.QTYPE, predefinedEnum());
    }

    private static RawEnum predefinedEnum() {
        Span nowhere = Span.ofFile(new SourceFile(Schema.BUILTIN_MODULE, "", null));
        Header header = new Header(Schema.QTYPE, nowhere, Schema.BUILTIN_MODULE, null, List.of(), null);
        DefinitionRef ref = new DefinitionRef(DefinitionKind.ENUM.keyword(), Schema.QTYPE, 0);
        List<EnumValue> values = new ArrayList<>();
        for (String name : new String[] {"none", "qnull", "qnum", "qstring", "qdict", "qlist", "qbool"}) {
            values.add(new EnumValue(name, null, List.of(), nowhere));
        }
        return new RawEnum(new DefinitionInfo(DefinitionKind.ENUM, ref, header, null, true, true), values, null);
    }

    /** Adds a definition unless its name is taken; returns the definition that holds the name if so, else null. */
    public @Nullable RawDefinition add(RawDefinition definition) {
        return definitions.putIfAbsent(definition.name(), definition);
    }

    /** Returns what predefined thing has a name, for messages; null where there is none. */
    public static @Nullable String predefined(String name) {
        if (BuiltinType.of(name) != null) {
            return "a built-in type";
        }
        return name.equals(Schema.QTYPE) ? "a predefined enum" : null;
    }

    /** Returns the predefined enum. */
    public RawDefinition qtype() {
        return definitions.values().iterator().next();
    }

    /** Returns whether a name that is not in the table is surely defined nowhere. */
    public boolean isComplete() {
        return complete;
    }

    /** Returns the definition of a name, be it of a type, a command or an event; null where there is none. */
    public @Nullable RawDefinition find(String name) {
        return definitions.get(name);
    }

    /** Returns the definition that a type names; null for built-in types, arrays, and what no type is defined for. */
    public @Nullable RawDefinition definition(Type type) {
        RawDefinition definition = type instanceof DefinedType ? definitions.get(type.qapiName()) : null;
        return definition != null && definition.info().kind().isType() ? definition : null;
    }

    /** Returns the struct or union that a type names, or null where it names something else. */
    public @Nullable RawDefinition object(Type type) {
        RawDefinition definition = definition(type);
        if (definition == null) {
            return null;
        }
        DefinitionKind kind = definition.info().kind();
        return kind == DefinitionKind.STRUCT || kind == DefinitionKind.UNION ? definition : null;
    }

    /** Returns whether there is a type of a name, be it a built-in one. */
    public boolean hasType(String name) {
        RawDefinition definition = definitions.get(name);
        return BuiltinType.of(name) != null
                || definition != null && definition.info().kind().isType();
    }

    /** Says what a type is: {@code built-in type 'int'}, {@code struct 'Foo'}. */
    public String describe(Type type) {
        return type.accept(new Type.Visitor<>() {
            @Override
            public String visitBuiltin(BuiltinType builtin) {
                return "built-in type '" + builtin.qapiName() + "'";
            }

            @Override
            public String visitArray(ArrayType array) {
                return "an array of " + describe(array.element());
            }

            @Override
            public String visitDefined(DefinedType defined) {
                RawDefinition found = definition(defined);
                return found == null ? "unknown type '" + defined.qapiName() + "'" : found.subject();
            }
        });
    }

    /** Returns the names of all types, built-in ones first. */
    public List<String> typeNames() {
        List<String> names = new ArrayList<>();
        for (BuiltinType type : BuiltinType.values()) {
            names.add(type.qapiName());
        }
        for (RawDefinition definition : definitions.values()) {
            if (definition.info().kind().isType()) {
                names.add(definition.name());
            }
        }
        return names;
    }
}
