package io.github.qapi4j.generator.check.raw;

import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.model.Member;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that a definition's doc comment has to describe (section 10.5 of the language reference).
 *
 * @param noun what it is: {@code value}, {@code member}, {@code argument} or {@code branch}
 * @param name its name
 * @param features its features
 * @param span its name's place
 */
public record DocumentedPart(String noun, String name, List<Feature> features, Span span) {
    /** Returns members as parts. */
    public static List<DocumentedPart> ofMembers(String noun, List<Member> members) {
        List<DocumentedPart> parts = new ArrayList<>(members.size());
        for (Member member : members) {
            parts.add(new DocumentedPart(noun, member.name(), member.features(), member.span()));
        }
        return parts;
    }
}
