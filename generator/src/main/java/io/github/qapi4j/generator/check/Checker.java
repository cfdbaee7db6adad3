package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.check.dialect.SimpleUnions;
import io.github.qapi4j.generator.check.doc.DocAttachment;
import io.github.qapi4j.generator.check.doc.DocRules;
import io.github.qapi4j.generator.check.raw.ModulePart;
import io.github.qapi4j.generator.check.raw.RawDefinition;
import io.github.qapi4j.generator.check.raw.Settings;
import io.github.qapi4j.generator.check.raw.UnparsedDefinition;
import io.github.qapi4j.generator.check.read.DefinitionReader;
import io.github.qapi4j.generator.check.rule.DeclarationRule;
import io.github.qapi4j.generator.check.rule.DefinitionRules;
import io.github.qapi4j.generator.check.rule.DepthRule;
import io.github.qapi4j.generator.check.rule.FeatureCountRule;
import io.github.qapi4j.generator.check.rule.RuleContext;
import io.github.qapi4j.generator.check.rule.SymbolTable;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.DocMode;
import io.github.qapi4j.generator.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks a schema: the list of passes from syntax to model, in QEMU's order, so that the first error is QEMU's first. */
public final class Checker {
    private Checker() {}

    /**
     * Checks a whole schema.
     *
     * <p>Each definition goes as far as the first pass that finds fault with it: what later passes would say of it may
     * follow from that. Where the tree already has errors, definitions may be missing from it; then each is only looked
     * at by itself.
     *
     * @param tree the schema as syntax
     * @param options how it is read; the dialect is that of the tree
     * @param diagnostics where errors go, which may hold those of reading the tree
     * @return the schema; null if and only if the diagnostics hold errors
     */
    public static @Nullable Schema check(SyntaxTree tree, CheckOptions options, Diagnostics diagnostics) {
        DocAttachment attached = DocAttachment.of(tree, options.docs(), diagnostics);
        Checked checked = check(tree, attached, options, diagnostics);
        return checked == null || diagnostics.hasErrors()
                ? null
                : SchemaBuilder.build(tree.root(), checked.table(), checked.parts(), attached.documentation());
    }

    /**
     * Checks a whole schema as {@link #check(SyntaxTree, CheckOptions, Diagnostics)} does, and makes no model of it. Comments
     * that are read leniently, of which nothing can be wrong, are passed over, which saves half of the time: QEMU's own schema
     * takes 20 ms instead of 50 (warm).
     */
    public static void diagnose(SyntaxTree tree, CheckOptions options, Diagnostics diagnostics) {
        DocAttachment attached = options.docs() == DocMode.LENIENT
                ? DocAttachment.none(tree)
                : DocAttachment.of(tree, options.docs(), diagnostics);
        check(tree, attached, options, diagnostics);
    }

    /** The definitions to which all rules were applied, and where to find them by name. */
    private record Checked(SymbolTable table, List<ModulePart<RawDefinition>> parts) {}

    private static @Nullable Checked check(
            SyntaxTree tree, DocAttachment attached, CheckOptions options, Diagnostics diagnostics) {
        boolean whole = !diagnostics.hasErrors();
        Settings settings = new Settings(tree.pragmas(), tree.dialect(), options.docs(), options.names());
        DefinitionReader reader = new DefinitionReader(settings, attached.orphans(), diagnostics);
        List<ModulePart<RawDefinition>> parts = new ArrayList<>();
        boolean complete = true;
        for (ModulePart<UnparsedDefinition> part : attached.parts()) {
            List<RawDefinition> definitions = new ArrayList<>();
            for (UnparsedDefinition unparsed : part.definitions()) {
                RawDefinition definition = reader.read(unparsed);
                complete &= definition != null && definition.info().named();
                if (definition != null) {
                    definitions.add(definition);
                }
            }
            parts.add(part.with(definitions));
        }
        if (!whole) {
            return null;
        }
        List<ModulePart<RawDefinition>> ordinary =
                settings.dialect().hasSimpleUnions() ? SimpleUnions.rewrite(parts) : parts;
        List<RawDefinition> definitions = new ArrayList<>();
        for (ModulePart<RawDefinition> part : ordinary) {
            definitions.addAll(part.definitions());
        }
        SymbolTable table = new DeclarationRule(diagnostics).declare(definitions, complete);
        applyRules(new RuleContext(table, settings, diagnostics), definitions);
        return new Checked(table, ordinary);
    }

    private static void applyRules(RuleContext context, List<RawDefinition> definitions) {
        if (!new DepthRule(context).check(definitions)) {
            return;
        }
        DefinitionRules rules = new DefinitionRules(context);
        DocRules docs = new DocRules(context);
        boolean documented = context.settings().judgesDocs();
        for (RawDefinition definition : definitions) {
            rules.check(definition);
            if (documented) {
                docs.undescribed(definition);
            }
        }
        if (documented) {
            definitions.forEach(docs::leftOver);
        }
        if (!context.dialect().hasUnlimitedFeatures()) {
            new FeatureCountRule(context).check(definitions);
        }
    }
}
