package io.github.qapi4j.generator.dump;

import io.github.qapi4j.generator.model.Declaration;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Include;
import io.github.qapi4j.generator.model.Module;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.options.Dialect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Prints a schema as QEMU's test driver does (section 14 of the language reference), to compare the two. */
public final class Dumper {
    private final Schema schema;
    private final Layout layout;
    private final Map<String, Module> declared = new HashMap<>();
    private final Map<String, DumpText> modules = new LinkedHashMap<>();
    private final Set<String> entered = new HashSet<>();
    private final DefinitionDumper definitions;

    private Dumper(Schema schema, VersionFacts facts, Layout layout) {
        this.schema = schema;
        this.layout = layout;
        this.definitions = new DefinitionDumper(schema, facts, layout, this::module);
        schema.modules().forEach(module -> declared.put(module.name(), module));
    }

    /** Returns the dump in the layout of QEMU 10. */
    public static String dump(Schema schema) {
        return dump(schema, Dialect.CURRENT);
    }

    /**
     * Returns the dump: each module with what it declares, then the documentation.
     *
     * @param dialect the dialect that the schema was read in: the layout is that of its QEMU
     * @return lines that end in LF
     */
    public static String dump(Schema schema, Dialect dialect) {
        return dump(schema, VersionFacts.NONE, dialect);
    }

    /**
     * Returns the dump of a schema that several versions were merged into. Behind an element that not all versions have there
     * is a line such as {@code available 8.2 10.0}; behind a branch or a result that may be missing, {@code nullable}; behind
     * a member of an enum's type that keeps every text, {@code texts}; behind a command whose flags differ, {@code flags} and
     * a line for each version; behind a union, what it is without a tag: {@code untagged} and its members.
     *
     * @param facts what is known of the versions
     * @param dialect the dialect of the newest version
     * @return lines that end in LF
     */
    public static String dump(Schema schema, VersionFacts facts, Dialect dialect) {
        return new Dumper(schema, facts, new Layout(dialect)).dump();
    }

    private String dump() {
        definitions.predefined();
        if (!schema.modules().isEmpty()) {
            enter(schema.modules().get(0));
        }
        StringBuilder out = new StringBuilder();
        order().forEach(text -> out.append(text.text()));
        DocDumper docs = new DocDumper(schema, new DocLayout(layout.dialect()));
        schema.documentation().forEach(documentation -> out.append(docs.dump(documentation)));
        return out.toString();
    }

    /** Visits declarations in the order of the text: that decides where an implicit type is first needed. */
    private void enter(Module module) {
        if (!entered.add(module.name())) {
            return;
        }
        for (Declaration declaration : module.declarations()) {
            if (declaration instanceof Definition definition) {
                definition.accept(definitions);
            } else if (declaration instanceof Include include) {
                module(module.name()).line("include " + include.module());
                enter(moduleOf(include));
            }
        }
    }

    private Module moduleOf(Include include) {
        return declared.getOrDefault(include.module(), new Module(include.module(), List.of()));
    }

    private List<DumpText> order() {
        if (layout.keepsTextOrder()) {
            return List.copyOf(modules.values());
        }
        List<DumpText> texts = new ArrayList<>(List.of(module(Schema.BUILTIN_MODULE)));
        schema.modules().forEach(module -> texts.add(module(module.name())));
        return texts;
    }

    private DumpText module(String name) {
        String text = layout.keepsTextOrder() ? "" : name;
        return modules.computeIfAbsent(text, key -> new DumpText(layout)).in(name);
    }
}
