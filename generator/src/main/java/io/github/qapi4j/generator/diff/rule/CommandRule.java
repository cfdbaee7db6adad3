package io.github.qapi4j.generator.diff.rule;

import io.github.qapi4j.generator.diff.graph.WireCommand;
import io.github.qapi4j.generator.diff.graph.WireDefinition;
import io.github.qapi4j.generator.diff.graph.WireGraph;
import io.github.qapi4j.generator.diff.graph.WireMember;
import io.github.qapi4j.generator.diff.graph.WireType;
import io.github.qapi4j.generator.match.JsonKind;
import io.github.qapi4j.generator.model.CommandDefinition.Flags;

/**
 * {@code command.*}: commands, their flags, and results that came or went as a whole. What never shows on the wire, such as
 * {@code coroutine}, is not told.
 *
 * @param to what is compared, and takes what is found
 */
public record CommandRule(Comparison to) {
    private static final Outcome IF_ADDED = Outcome.CLIENT_RISK;
    private static final Outcome IF_REMOVED = Outcome.SERVER_BREAK;

    /** Adds a command that is new. */
    public void added(WireCommand command) {
        to.add(Change.added("command.added", WirePath.HERE, command.traits(), IF_ADDED, ""));
    }

    /** Adds a command that is gone. */
    public void removed(WireCommand command) {
        to.add(Change.removed("command.removed", WirePath.HERE, command.traits(), IF_REMOVED, ""));
    }

    /** Adds a command whose name is spelt otherwise. */
    public void renamed(WireCommand before, WireCommand after, String now) {
        change("renamed-case", Outcome.BREAK, before, after, "now " + now);
    }

    /** Compares all but arguments and result. */
    public void compare(WireCommand before, WireCommand after) {
        FeatureRule.compare(WirePath.HERE, before.traits(), after.traits(), to);
        ConditionRule.compare(WirePath.HERE, before.traits(), after.traits(), to, IF_REMOVED, IF_ADDED);
        if (before.allowOob() != after.allowOob()) {
            boolean gained = after.allowOob();
            Outcome outcome = gained ? Outcome.CLIENT_RISK : Outcome.SERVER_RISK;
            change(gained ? "oob-gained" : "oob-lost", outcome, before, after, "");
        }
        WireCommand.Declared first = before.declared();
        WireCommand.Declared second = after.declared();
        if (first != null && second != null) {
            flags(before, after, first.flags(), second.flags());
            if (first.namesType() != second.namesType()
                    && !isEmpty(before, to.before())
                    && !isEmpty(after, to.after())) {
                String text = second.namesType() ? "now those of a type" : "now written in place";
                change("arguments-named", Outcome.INFO, before, after, text);
            }
        }
    }

    private void flags(WireCommand before, WireCommand after, Flags first, Flags second) {
        if (first.allowPreconfig() != second.allowPreconfig()) {
            boolean gained = second.allowPreconfig();
            Outcome outcome = gained ? Outcome.CLIENT_RISK : Outcome.SERVER_RISK;
            change(gained ? "preconfig-gained" : "preconfig-lost", outcome, before, after, "");
        }
        if (first.successResponse() != second.successResponse()) {
            boolean gained = second.successResponse();
            Outcome outcome =
                    gained ? new Outcome(Verdict.RISK, Verdict.BREAK) : new Outcome(Verdict.BREAK, Verdict.RISK);
            change(gained ? "response-gained" : "response-lost", outcome, before, after, "");
        }
        if (first.gen() != second.gen()) {
            String text = second.gen() ? "undeclared arguments are refused now" : "undeclared arguments are taken now";
            change("gen-changed", second.gen() ? Outcome.SERVER_RISK : Outcome.OK, before, after, text);
        }
        if (first.boxed() != second.boxed()) {
            change("boxed", Outcome.INFO, before, after, second.boxed() ? "now boxed" : "no longer boxed");
        }
    }

    /** Compares the arguments: they are a pair of their own. */
    public void compareArguments(WireCommand before, WireCommand after) {
        to.next(WirePath.HERE.below("arg"), before.arguments(), after.arguments(), before.traits());
    }

    /** Compares the results. */
    public void compareResults(WireCommand before, WireCommand after) {
        if (to.isUnchanged(before.returns(), after.returns())) {
            return;
        }
        boolean wasNothing = isNothing(to.before(), before.returns());
        boolean isNothing = isNothing(to.after(), after.returns());
        if (wasNothing && !isNothing) {
            Outcome outcome = new Outcome(
                    to.after().json(after.returns()) == JsonKind.OBJECT ? Verdict.OK : Verdict.BREAK,
                    mayBeEmpty(to.after(), after.returns()) ? Verdict.OK : Verdict.BREAK);
            change("returns-gained", outcome, before, after, to.after().describe(after.returns()));
        } else if (isNothing && !wasNothing) {
            change(
                    "returns-lost",
                    Outcome.SERVER_BREAK,
                    before,
                    after,
                    to.before().describe(before.returns()));
        } else {
            new TypeRule(WirePath.HERE.below("ret"), before.traits(), after.traits(), to)
                    .compare(before.returns(), after.returns());
        }
    }

    private static boolean isEmpty(WireCommand command, WireGraph graph) {
        return graph.object(command.arguments()).isEmpty();
    }

    private static boolean isNothing(WireGraph graph, WireType type) {
        return type instanceof WireType.Named named
                && graph.definition(named.key()) instanceof WireDefinition.OfObject object
                && object.isEmpty();
    }

    /** Returns whether an object without members is a value of the type. */
    private static boolean mayBeEmpty(WireGraph graph, WireType type) {
        return type instanceof WireType.Named named
                && graph.definition(named.key()) instanceof WireDefinition.OfObject object
                && object.members().values().stream().allMatch(WireMember::optional);
    }

    private void change(String word, Outcome outcome, WireCommand before, WireCommand after, String text) {
        to.add(new Change(
                "command." + word,
                WirePath.HERE,
                Change.Nature.CHANGED,
                before.traits(),
                after.traits(),
                outcome,
                text));
    }
}
