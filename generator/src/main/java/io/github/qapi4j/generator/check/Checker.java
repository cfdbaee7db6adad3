package io.github.qapi4j.generator.check;

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
     * that are read leniently, of which nothing can be wrong, are passed over.
     */
    public static void diagnose(SyntaxTree tree, CheckOptions options, Diagnostics diagnostics) {
        DocAttachment attached = options.docs() == DocMode.LENIENT
                ? DocAttachment.none(tree)
                : DocAttachment.of(tree, options.docs(), diagnostics);
        check(tree, attached, options, diagnostics);
    }

    /** The drafts to which all rules were applied, and where to find them by name. */
    private record Checked(Table table, List<ModulePart<Draft>> parts) {}

    private static @Nullable Checked check(
            SyntaxTree tree, DocAttachment attached, CheckOptions options, Diagnostics diagnostics) {
        boolean whole = !diagnostics.hasErrors();
        Settings settings = new Settings(tree.pragmas(), tree.dialect(), options.docs(), options.names());
        DefinitionReader reader = new DefinitionReader(settings, attached.orphans(), diagnostics);
        List<ModulePart<Draft>> parts = new ArrayList<>();
        boolean complete = true;
        for (ModulePart<Candidate> part : attached.parts()) {
            List<Draft> drafts = new ArrayList<>();
            for (Candidate candidate : part.definitions()) {
                Draft draft = reader.read(candidate);
                complete &= draft != null && draft.envelope().named();
                if (draft != null) {
                    drafts.add(draft);
                }
            }
            parts.add(part.with(drafts));
        }
        if (!whole) {
            return null;
        }
        List<ModulePart<Draft>> ordinary = SimpleUnions.rewrite(parts);
        List<Draft> drafts = new ArrayList<>();
        ordinary.forEach(part -> drafts.addAll(part.definitions()));
        Table table = new DeclarationRule(diagnostics).declare(drafts, complete);
        applyRules(new Context(table, settings, diagnostics), drafts);
        return new Checked(table, ordinary);
    }

    private static void applyRules(Context context, List<Draft> drafts) {
        if (!new DepthRule(context).check(drafts)) {
            return;
        }
        DefinitionRules rules = new DefinitionRules(context);
        DocRules docs = new DocRules(context);
        boolean documented = context.settings().judgesDocs();
        for (Draft draft : drafts) {
            rules.check(draft);
            if (documented) {
                docs.undescribed(draft);
            }
        }
        if (documented) {
            drafts.forEach(docs::leftOver);
        }
        if (!context.dialect().hasUnlimitedFeatures()) {
            new FeatureCountRule(context).check(drafts);
        }
    }
}
