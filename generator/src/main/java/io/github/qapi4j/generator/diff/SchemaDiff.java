package io.github.qapi4j.generator.diff;

import io.github.qapi4j.generator.diff.doc.DocChanges;
import io.github.qapi4j.generator.diff.graph.ConditionTruth;
import io.github.qapi4j.generator.diff.graph.WireGraph;
import io.github.qapi4j.generator.diff.rule.Direction;
import io.github.qapi4j.generator.model.filter.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What two schemas have at the places of the wire, compared.
 *
 * @param before what people call the old schema
 * @param after what people call the new schema
 * @param findings what differs, in order
 * @param docs how many doc comments differ, or null where nobody asked
 */
public record SchemaDiff(
        String before,
        String after,
        List<Finding> findings,
        @Nullable DocChanges docs) {
    public SchemaDiff {
        findings = List.copyOf(findings);
    }

    /** Makes one where nobody asked for doc comments. */
    public SchemaDiff(String before, String after, List<Finding> findings) {
        this(before, after, findings, null);
    }

    /**
     * How schemas are compared.
     *
     * @param profile what is known of the build of QEMU; the graphs are made with the same
     * @param roots types that whole documents are of → the ways these go; where it is empty and a schema has neither
     *     commands nor events, all types go both ways
     * @param counterparts the old name of a type → the names of those that stand for it in the new schema; a name that is
     *     not there stands for itself
     */
    public record Options(Profile profile, Map<String, Set<Direction>> roots, Map<String, Set<String>> counterparts) {
        public Options {
            roots = Map.copyOf(roots);
            counterparts = Map.copyOf(counterparts);
        }
    }

    /**
     * Compares two schemas.
     *
     * @throws DiffException if the options name a type that is not in both, or if the schemas are larger than any real ones
     */
    public static SchemaDiff compare(WireGraph before, WireGraph after, Options options) throws DiffException {
        Comparisons comparisons = new Comparisons(before, after, new ConditionTruth(options.profile()));
        List<Root> roots = new ArrayList<>(Roots.of(comparisons));
        DocumentRoots documents = new DocumentRoots(comparisons, options.counterparts());
        roots.addAll(documents.of(options.roots()));
        if (options.roots().isEmpty() && before.hasTypesOnly() && after.hasTypesOnly()) {
            roots.addAll(documents.all());
        }
        return new SchemaDiff(before.source(), after.source(), WireWalk.walk(comparisons, roots));
    }

    /** Returns the same with other findings, such as some of which are suppressed. */
    public SchemaDiff with(List<Finding> others) {
        return new SchemaDiff(before, after, others, docs);
    }

    /** Returns the same with the number of doc comments that differ. */
    public SchemaDiff with(DocChanges changes) {
        return new SchemaDiff(before, after, findings, changes);
    }
}
