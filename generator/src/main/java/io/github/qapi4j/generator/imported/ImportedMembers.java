package io.github.qapi4j.generator.imported;

import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.GenerateOptions;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which mandatory members of imported types are optional in Java. */
final class ImportedMembers {
    private ImportedMembers() {}

    /** Returns options with the members that are optional there. */
    static GenerateOptions follow(ImportedDefinitions types, GenerateOptions options, Refusals refusals) {
        Schema generated = types.binding().generated();
        Set<String> optional = new TreeSet<>(options.optionalMembers());
        for (Definition definition : types.definitions().values()) {
            @Nullable Definition made = generated.definitions().get(definition.name());
            if (made != null) {
                optional.addAll(follow(definition, made, options.optionalMembers(), refusals));
            }
        }
        if (optional.size() > 1) {
            optional.remove(GenerateOptions.NONE);
        }
        return options.toBuilder(options.packageName())
                .optionalMembers(optional)
                .build();
    }

    /**
     * Returns the members of one definition that are optional there only.
     *
     * @param made the definition as it was generated
     * @param said what is optional here
     */
    private static Set<String> follow(Definition definition, Definition made, Set<String> said, Refusals refusals) {
        Map<String, Member> members = new TreeMap<>();
        made.ownMembers().forEach(member -> members.put(member.name(), member));
        Set<String> optional = new TreeSet<>();
        for (Member member : definition.ownMembers()) {
            @Nullable Member there = members.get(member.name());
            String key = definition.name() + "." + member.name();
            if (there == null || member.optional() || member.condition() != null) {
                continue;
            }
            if (there.optional()) {
                optional.add(key);
            } else if (said.contains(key) || said.contains(definition.name() + ".*")) {
                refusals.refuse(member.span(), "'" + key + "' is optional here, but mandatory", Refusals.REMEDY);
            }
        }
        return optional;
    }
}
