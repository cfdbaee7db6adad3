package io.github.qapi4j.generator.dump;

import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.VersionFacts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prints what is known of the versions that a schema was merged from; nothing for a schema that is one version.
 *
 * @param facts what is known
 */
record VersionDumper(VersionFacts facts) {
    /** Prints which versions have a definition. */
    void whole(String definition, DumpText out) {
        out.available(facts.available().get(Element.of(definition)));
    }

    /** Prints which versions have a part, and whether it may be missing or be another text. */
    void part(Element part, DumpText out) {
        out.partAvailable(facts.available().get(part));
        if (facts.nullable().contains(part)) {
            out.partNote("nullable");
        }
        if (facts.texts().contains(part)) {
            out.partNote("texts");
        }
    }

    /** Prints whether a command's result may be missing, and its flags where versions differ. */
    void command(String command, DumpText out) {
        Element result = Element.result(command);
        if (facts.nullable().contains(result) || facts.texts().contains(result)) {
            out.part("returns");
            part(result, out);
        }
        facts.flags()
                .getOrDefault(command, Map.of())
                .forEach((label, flags) -> out.part("flags " + label
                        + ": success_response=" + PythonText.bool(flags.successResponse())
                        + " oob=" + PythonText.bool(flags.allowOob())
                        + " preconfig=" + PythonText.bool(flags.allowPreconfig())));
    }

    /** Prints what a union is without a tag. */
    void untagged(String union, DumpText out) {
        VersionFacts.@Nullable Untagged untagged = facts.untagged().get(union);
        if (untagged != null) {
            out.part("untagged");
            for (Member member : untagged.members()) {
                out.partNote("member " + member.name() + ": " + member.type().qapiName() + " optional="
                        + PythonText.bool(member.optional()));
                if (facts.texts().contains(Element.member(union, member.name()))) {
                    out.partNote("    texts");
                }
            }
        }
    }
}
