package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.Declaration;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Documentation;
import io.github.qapi4j.generator.model.Include;
import io.github.qapi4j.generator.model.Module;
import io.github.qapi4j.generator.model.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the model together once no rule found a fault (section 8 of the language reference). */
final class SchemaBuilder {
    private final Map<String, List<Declaration>> modules = new LinkedHashMap<>();
    private final Map<String, Definition> definitions = new LinkedHashMap<>();

    private SchemaBuilder() {}

    /**
     * Makes the schema.
     *
     * @param root the name of the root module
     * @param table all that is defined
     * @param parts the same in the order of the text; what is implied stands before what implies it
     */
    static Schema build(String root, Table table, List<ModulePart<Draft>> parts, List<Documentation> documentation) {
        SchemaBuilder builder = new SchemaBuilder();
        builder.definition(table.qtypeDraft());
        builder.module(root);
        parts.forEach(builder::part);
        List<Module> modules = new ArrayList<>();
        builder.modules.forEach((name, declarations) -> modules.add(new Module(name, declarations)));
        return new Schema(modules, builder.definitions, documentation);
    }

    private void part(ModulePart<Draft> part) {
        List<Declaration> declarations = module(part.module());
        for (Draft draft : part.definitions()) {
            Definition definition = definition(draft);
            if (!draft.envelope().implied()) {
                declarations.add(definition);
            }
        }
        if (part.include() != null) {
            declarations.add(new Include(part.include()));
            module(part.include());
        }
    }

    private List<Declaration> module(String name) {
        return modules.computeIfAbsent(name, key -> new ArrayList<>());
    }

    private Definition definition(Draft draft) {
        Definition definition = draft.definition();
        definitions.put(definition.name(), definition);
        return definition;
    }
}
