package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.Declaration;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Documentation;
import io.github.qapi4j.generator.model.Include;
import io.github.qapi4j.generator.model.Module;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.syntax.Statement;
import io.github.qapi4j.generator.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.Iterator;
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
     * @param drafts one draft for each expression of the tree, in the same order, behind those that it implies
     */
    static Schema build(SyntaxTree tree, Table table, List<Draft> drafts, List<Documentation> documentation) {
        SchemaBuilder builder = new SchemaBuilder();
        builder.definition(table.qtypeDraft());
        builder.module(tree.root());
        Iterator<Draft> next = drafts.iterator();
        for (Statement.Group group : tree.groups()) {
            List<Declaration> declarations = builder.module(group.module());
            for (Statement statement : group.statements()) {
                if (statement instanceof Statement.Expression) {
                    declarations.add(builder.written(next));
                } else if (statement instanceof Statement.Include include) {
                    declarations.add(new Include(include.module()));
                    builder.module(include.module());
                }
            }
        }
        List<Module> modules = new ArrayList<>();
        builder.modules.forEach((name, declarations) -> modules.add(new Module(name, declarations)));
        return new Schema(modules, builder.definitions, documentation);
    }

    private Definition written(Iterator<Draft> drafts) {
        Draft draft = drafts.next();
        while (draft.envelope().implied()) {
            definition(draft);
            draft = drafts.next();
        }
        return definition(draft);
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
