package io.github.qapi4j.generator.compare;

import io.github.qapi4j.generator.diff.DiffException;
import io.github.qapi4j.generator.diff.Finding;
import io.github.qapi4j.generator.diff.SchemaDiff;
import io.github.qapi4j.generator.diff.rule.JavaOutcome;
import io.github.qapi4j.generator.diff.rule.Outcome;
import io.github.qapi4j.generator.diff.rule.Verdict;
import io.github.qapi4j.generator.diff.rule.WirePath;
import io.github.qapi4j.generator.match.Matcher;
import io.github.qapi4j.generator.match.Matches;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two schemas: what they have on the wire, and the types that are generated from them. */
public final class SchemaComparer {
    private final ComparisonOptions options;

    /** Makes one that answers what the options ask. */
    public SchemaComparer(ComparisonOptions options) {
        this.options = options;
    }

    /**
     * Compares two schemas. Of Java nothing is told where one side is a reply.
     *
     * @return what differs and is asked for, in order
     * @throws DiffException if the options do not fit the schemas, these are larger than any real ones, or types cannot be
     *     generated; the message is for the user
     */
    public SchemaDiff compare(ComparedSchema before, ComparedSchema after) throws DiffException {
        if (before.isSameReplyAs(after)) {
            return new SchemaDiff(before.name(), after.name(), List.of());
        }
        SchemaDiff wire = SchemaDiff.compare(
                before.graph(options.profile()),
                after.graph(options.profile()),
                new SchemaDiff.Options(
                        options.profile(), options.roots(), counterparts(before.schema(), after.schema())));
        List<Finding> found = new ArrayList<>(options.question().isAboutWire() ? wire.findings() : List.of());
        if (options.question().isAboutJava()) {
            for (Finding finding : new BindingComparer(options).compare(before, after)) {
                found.add(options.javaUse().applied(finding));
            }
        }
        Collections.sort(found);
        return wire.with(found);
    }

    /**
     * Returns what it means that a schema is gone with all that was generated from it.
     *
     * @param before what people call the old schema
     * @param name its path where schemas of artifacts lie
     * @param after what people call the place where it is no more
     */
    public SchemaDiff removed(String before, String name, String after) {
        String id = "schema.removed";
        List<Finding> findings = new ArrayList<>();
        if (options.question().isAboutWire()) {
            findings.add(Finding.ofSchema(id, WirePath.of(name), new Outcome(Verdict.BREAK, Verdict.OK)));
        }
        if (options.question().isAboutJava()) {
            findings.add(Finding.ofJava(id, WirePath.of(name), new Finding.Ends(null, null), JavaOutcome.BREAK, ""));
        }
        return new SchemaDiff(before, after, findings);
    }

    /**
     * Returns the old name of each type → the names of those that stand for it; none where places tell that: where there are
     * commands or events, or where a schema is known from a reply only.
     */
    private static Map<String, Set<String>> counterparts(@Nullable Schema before, @Nullable Schema after) {
        if (before == null || after == null || !hasTypesOnly(before) || !hasTypesOnly(after)) {
            return Map.of();
        }
        Matches matches = Matcher.match(List.of(before, after));
        Map<String, Set<String>> counterparts = new HashMap<>();
        before.definitions().keySet().forEach(name -> counterparts.put(name, matches.standingFor(0, name)));
        return counterparts;
    }

    private static boolean hasTypesOnly(Schema schema) {
        for (Definition definition : schema.definitions().values()) {
            if (!definition.isType()) {
                return false;
            }
        }
        return true;
    }
}
