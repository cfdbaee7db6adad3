package io.github.qapi4j.generator.check.rule;

import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.Member;

/**
 * A member and the definition that writes it down.
 *
 * @param owner the name of the definition
 * @param member the member
 */
record OwnedMember(String owner, Member member) {
    String name() {
        return member.name();
    }

    Span span() {
        return member.span();
    }

    /** Returns whether two are the same member of the same definition, by whichever way they were reached. */
    boolean isSameAs(OwnedMember other) {
        return owner.equals(other.owner) && name().equals(other.name());
    }
}
