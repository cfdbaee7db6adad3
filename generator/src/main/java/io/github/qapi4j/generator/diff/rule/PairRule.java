package io.github.qapi4j.generator.diff.rule;

import io.github.qapi4j.generator.diff.graph.WireDefinition;

/** Sends a pair to the rule for its kind. */
public final class PairRule {
    private PairRule() {}

    /** Compares a pair of two enums, two objects or two alternates; rules make no other ones. */
    public static void compare(Pair pair, Comparison to) {
        WireDefinition after = to.after().definition(pair.after());
        to.before().definition(pair.before()).accept(new WireDefinition.Visitor<Comparison>() {
            @Override
            public Comparison visitEnum(WireDefinition.OfEnum definition) {
                new EnumRule(to).compare(definition, (WireDefinition.OfEnum) after);
                return to;
            }

            @Override
            public Comparison visitObject(WireDefinition.OfObject definition) {
                ObjectRule.compare(definition, (WireDefinition.OfObject) after, pair.moved(), to);
                return to;
            }

            @Override
            public Comparison visitAlternate(WireDefinition.OfAlternate definition) {
                new AlternateRule(to).compare(definition, (WireDefinition.OfAlternate) after);
                return to;
            }
        });
    }
}
