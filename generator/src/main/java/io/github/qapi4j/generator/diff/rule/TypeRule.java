package io.github.qapi4j.generator.diff.rule;

import io.github.qapi4j.generator.diff.graph.ScalarKind;
import io.github.qapi4j.generator.diff.graph.Traits;
import io.github.qapi4j.generator.diff.graph.WireDefinition;
import io.github.qapi4j.generator.diff.graph.WireGraph;
import io.github.qapi4j.generator.diff.graph.WireMember;
import io.github.qapi4j.generator.diff.graph.WireType;
import io.github.qapi4j.generator.match.JsonKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code type.*}: values of another kind than before at one place. Enums, objects and alternates that only differ from each
 * other are a pair of their own.
 *
 * @param place the place
 * @param before the old element of that type
 * @param after the new element of that type
 * @param to what is compared, and takes what is found
 */
record TypeRule(WirePath place, Traits before, Traits after, Comparison to) {
    void compare(WireType first, WireType second) {
        if (to.isUnchanged(first, second)) {
            return;
        }
        if (first instanceof WireType.ListOf oldList && second instanceof WireType.ListOf newList) {
            compare(oldList.element(), newList.element());
            return;
        }
        WireDefinition.@Nullable OfAlternate oldAlternate = alternate(to.before(), first);
        WireDefinition.@Nullable OfAlternate newAlternate = alternate(to.after(), second);
        if (oldAlternate == null && newAlternate == null) {
            compareKinds(first, second);
        } else if (oldAlternate == null) {
            toAlternate(first, second, Objects.requireNonNull(newAlternate));
        } else if (newAlternate == null) {
            fromAlternate(first, second, oldAlternate);
        } else {
            pair(first, second);
        }
    }

    private void toAlternate(WireType first, WireType second, WireDefinition.OfAlternate alternate) {
        WireMember held = held(alternate, to.before().json(first));
        if (held == null) {
            other(first, second);
            return;
        }
        change("to-alternate", to.either(Outcome.CLIENT_RISK, Outcome.SERVER_BREAK), first, second);
        compare(first, held.type());
    }

    private void fromAlternate(WireType first, WireType second, WireDefinition.OfAlternate alternate) {
        WireMember held = held(alternate, to.after().json(second));
        if (held == null) {
            other(first, second);
            return;
        }
        change("from-alternate", to.either(Outcome.SERVER_BREAK, Outcome.CLIENT_BREAK), first, second);
        compare(held.type(), second);
    }

    private void compareKinds(WireType first, WireType second) {
        @Nullable JsonKind oldKind = to.before().json(first);
        @Nullable JsonKind newKind = to.after().json(second);
        if (oldKind != newKind) {
            differentKinds(first, second);
        } else if (first instanceof WireType.Scalar oldScalar && second instanceof WireType.Scalar newScalar) {
            scalars(oldScalar, newScalar);
        } else if (first instanceof WireType.Named && second instanceof WireType.Named) {
            pair(first, second);
        } else if (first instanceof WireType.Scalar) {
            change("str-to-enum", to.either(Outcome.SERVER_RISK, Outcome.CLIENT_RISK), first, second);
        } else {
            change("enum-to-str", to.either(Outcome.CLIENT_RISK, Outcome.SERVER_RISK), first, second);
        }
    }

    private void differentKinds(WireType first, WireType second) {
        if (to.after().json(second) == null) {
            change("to-any", to.either(Outcome.CLIENT_RISK, Outcome.SERVER_RISK), first, second);
        } else if (to.before().json(first) == null) {
            change("from-any", to.either(Outcome.SERVER_RISK, Outcome.CLIENT_RISK), first, second);
        } else {
            other(first, second);
        }
    }

    private void scalars(WireType.Scalar first, WireType.Scalar second) {
        ScalarKind oldKind = first.kind();
        ScalarKind newKind = second.kind();
        if (oldKind.isInteger() && newKind.isInteger()) {
            integers(first, second);
        } else if (oldKind.isInteger() && newKind == ScalarKind.NUMBER) {
            change("int-to-number", to.either(Outcome.CLIENT_BREAK, Outcome.SERVER_RISK), first, second);
        } else if (newKind.isInteger() && oldKind == ScalarKind.NUMBER) {
            change("number-to-int", to.either(Outcome.SERVER_BREAK, Outcome.CLIENT_RISK), first, second);
        }
    }

    private void integers(WireType.Scalar first, WireType.Scalar second) {
        boolean wider = second.kind().holds(first.kind());
        boolean narrower = first.kind().holds(second.kind());
        if (wider && !narrower) {
            change("int-wider", to.either(Outcome.CLIENT_RISK, Outcome.SERVER_RISK), first, second);
        } else if (narrower && !wider) {
            change("int-narrower", to.either(Outcome.SERVER_RISK, Outcome.CLIENT_RISK), first, second);
        } else if (!wider) {
            change("int-signedness", Outcome.RISK, first, second);
        }
    }

    private static @Nullable WireMember held(WireDefinition.OfAlternate alternate, @Nullable JsonKind kind) {
        return kind == null ? null : alternate.branches().get(kind);
    }

    /** Adds the change of a type whose values are of another kind than the old one's. */
    private void other(WireType first, WireType second) {
        boolean wasList = first instanceof WireType.ListOf;
        boolean isList = second instanceof WireType.ListOf;
        String word = isList && !wasList ? "to-list" : wasList && !isList ? "from-list" : "other-kind";
        change(word, Outcome.BREAK, first, second);
    }

    private void pair(WireType first, WireType second) {
        if (first instanceof WireType.Named oldType && second instanceof WireType.Named newType) {
            to.next(place, oldType.key(), newType.key(), before);
        }
    }

    private void change(String word, Outcome outcome, WireType first, WireType second) {
        String text = to.before().describe(first) + " → " + to.after().describe(second);
        to.add(new Change("type." + word, place, Change.Nature.CHANGED, before, after, outcome, text));
    }

    private static WireDefinition.@Nullable OfAlternate alternate(WireGraph graph, WireType type) {
        return type instanceof WireType.Named named
                        && graph.definition(named.key()) instanceof WireDefinition.OfAlternate alternate
                ? alternate
                : null;
    }
}
