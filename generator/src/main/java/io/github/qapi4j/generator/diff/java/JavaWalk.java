package io.github.qapi4j.generator.diff.java;

import io.github.qapi4j.generator.diff.DiffException;
import io.github.qapi4j.generator.diff.Finding;
import io.github.qapi4j.generator.diff.rule.JavaOutcome;
import io.github.qapi4j.generator.diff.rule.Verdict;
import io.github.qapi4j.generator.diff.rule.WirePath;
import io.github.qapi4j.generator.match.Matcher;
import io.github.qapi4j.generator.match.Matches;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.UnknownMembersMode;
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
        return walk(JavaSide.of(before, options), JavaSide.of(after, options));
    }

    /**
     * Compares the types of two schemas, each generated in its own way.
     *
     * @param before the old types
     * @param after the new types
     * @return what differs, in order
     * @throws DiffException if the generator would refuse one of them
     */
    public static List<Finding> walk(JavaSide before, JavaSide after) throws DiffException {
        JavaSchema first = JavaSchema.of(before);
        JavaSchema second = JavaSchema.of(after);
        Set<String> gone = new TreeSet<>(first.classNames());
        gone.removeAll(second.classNames());
        Matches matches = Matcher.match(List.of(first.schema(), second.schema()));
        JavaWalk walk = new JavaWalk(new JavaPair(first, second, gone, new JavaFindings()), matches);
        first.definitions().values().forEach(walk::compare);
        walk.unknownMembers(before.options(), after.options());
        return walk.pair.found().sorted();
    }

    /** Records that keep what the schema does not know have a component for it. */
    private void unknownMembers(GenerateOptions old, GenerateOptions now) {
        if (old.unknownMembers() != now.unknownMembers()) {
            boolean kept = old.unknownMembers() == UnknownMembersMode.KEEP;
            pair.found()
                    .add(
                            "option.unknown-members",
                            WirePath.of(old.packageName()),
                            new Finding.Ends(null, null),
                            kept ? JavaOutcome.BREAK : JavaOutcome.POSITIONAL,
                            kept ? "keep → ignore" : "ignore → keep");
        }
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
            boolean leftOut = pair.after().schema().definitions().containsKey(definition.name());
            pair.found()
                    .add(
                            kind + ".removed",
                            definition,
                            null,
                            JavaOutcome.BREAK,
                            leftOut ? "in the schema, but no longer generated" : "");
        } else {
            Definition now = pair.after().definitions().get(names.iterator().next());
            pair.found().add("type.renamed", definition, now, JavaOutcome.BREAK, "now " + String.join(", ", names));
        }
    }
}
