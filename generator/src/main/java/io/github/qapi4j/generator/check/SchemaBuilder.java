package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.check.raw.ModulePart;
import io.github.qapi4j.generator.check.raw.RawDefinition;
import io.github.qapi4j.generator.check.rule.SymbolTable;
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
    static Schema build(
            String root, SymbolTable table, List<ModulePart<RawDefinition>> parts, List<Documentation> documentation) {
        SchemaBuilder builder = new SchemaBuilder();
        builder.definition(table.qtype());
        builder.module(root);
        for (ModulePart<RawDefinition> part : parts) {
            builder.part(part);
        }
        List<Module> modules = new ArrayList<>();
        for (Map.Entry<String, List<Declaration>> module : builder.modules.entrySet()) {
            modules.add(new Module(module.getKey(), module.getValue()));
        }
        return new Schema(modules, builder.definitions, documentation);
    }

    private void part(ModulePart<RawDefinition> part) {
        List<Declaration> declarations = module(part.module());
        for (RawDefinition raw : part.definitions()) {
            Definition definition = definition(raw);
            if (!raw.info().implied()) {
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

    private Definition definition(RawDefinition raw) {
        Definition definition = raw.toModel();
        definitions.put(definition.name(), definition);
        return definition;
    }
}
