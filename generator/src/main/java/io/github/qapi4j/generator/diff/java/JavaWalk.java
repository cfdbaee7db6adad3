package io.github.qapi4j.generator.diff.java;

import io.github.qapi4j.generator.diff.DiffException;
import io.github.qapi4j.generator.diff.Finding;
import io.github.qapi4j.generator.diff.rule.JavaOutcome;
import io.github.qapi4j.generator.diff.rule.Verdict;
import io.github.qapi4j.generator.match.Matcher;
import io.github.qapi4j.generator.match.Matches;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.options.GenerateOptions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Walks over the definitions of two schemas, by name, and compares the types that are generated from them. What is only new is
 * not told, unless a switch or a constructor minds.
 */
public final class JavaWalk {
    private final JavaPair pair;
    private final Matches matches;

    private JavaWalk(JavaPair pair, Matches matches) {
        this.pair = pair;
        this.matches = matches;
    }

    /**
     * Compares the types of two schemas, generated with the same options.
     *
     * @return what differs, in order
     * @throws DiffException if the generator would refuse one of them
     */
    public static List<Finding> walk(Schema before, Schema after, GenerateOptions options) throws DiffException {
        JavaSchema first = JavaSchema.of(before, options);
        JavaSchema second = JavaSchema.of(after, options);
        Set<String> gone = new TreeSet<>(first.classNames());
        gone.removeAll(second.classNames());
        Matches matches = Matcher.match(List.of(first.schema(), second.schema()));
        JavaWalk walk = new JavaWalk(new JavaPair(first, second, gone, new JavaFindings()), matches);
        first.definitions().values().forEach(walk::compare);
        return walk.pair.found().sorted();
    }

    private void compare(Definition definition) {
        Definition other = pair.after().definitions().get(definition.name());
        if (other == null) {
            removed(definition);
            return;
        }
        String was = pair.before().className(definition.name());
        String is = pair.after().className(definition.name());
        if (!was.equals(is)) {
            pair.found().add("java.name-changed", definition, other, JavaOutcome.BREAK, was + " → " + is);
        } else if (!definition.keyword().equals(other.keyword())) {
            becameAnother(definition, other);
        } else {
            definition.accept(new DefinitionWalk(pair, other));
        }
        if (!Feature.isDeprecated(definition.header().features())
                && Feature.isDeprecated(other.header().features())) {
            pair.found().add("feature.deprecated-added", definition, other, JavaOutcome.WARNING, "");
        }
    }

    /** A struct that became a union is an interface now: accessors of common members compile, and do not link. */
    private void becameAnother(Definition before, Definition after) {
        boolean reads = before instanceof StructDefinition struct
                && after instanceof UnionDefinition union
                && !pair.before().isSent(before.name())
                && new DefinitionWalk(pair, after).canRead(struct, union);
        JavaOutcome outcome = reads ? new JavaOutcome(Verdict.OK, Verdict.BREAK, true) : JavaOutcome.BREAK;
        pair.found().add(before.keyword() + ".now-" + after.keyword(), before, after, outcome, "");
    }

    /** A type that has another name now is told as such: nothing on the wire shows it. */
    private void removed(Definition definition) {
        Set<String> names = new TreeSet<>(matches.standingFor(0, definition.name()));
        names.retainAll(pair.after().definitions().keySet());
        names.removeAll(pair.before().definitions().keySet());
        if (names.isEmpty() || !definition.isType()) {
            String kind = definition.isType() ? "type" : definition.keyword();
            pair.found().add(kind + ".removed", definition, null, JavaOutcome.BREAK, "");
        } else {
            Definition now = pair.after().definitions().get(names.iterator().next());
            pair.found().add("type.renamed", definition, now, JavaOutcome.BREAK, "now " + String.join(", ", names));
        }
    }
}
