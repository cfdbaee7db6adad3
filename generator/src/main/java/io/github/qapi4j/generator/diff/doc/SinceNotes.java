package io.github.qapi4j.generator.diff.doc;

import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Documentation;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Schema;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Since which version definitions, members and values are there, as doc comments tell it. */
public final class SinceNotes {
    private static final Pattern NOTE = Pattern.compile("\\b[Ss]ince:? +(?<version>[0-9][0-9.]*[0-9]|[0-9])");

    private static final Pattern VERSION = Pattern.compile("(?<version>[0-9][0-9.]*[0-9]|[0-9])");

    private SinceNotes() {}

    /** Returns the place of a definition, a member or a value → the version, by identity: each stands at one place. */
    public static Map<Span, String> of(Schema schema) {
        Map<Span, String> versions = new IdentityHashMap<>();
        for (Definition definition : schema.definitions().values()) {
            @Nullable Documentation documentation = definition.header().documentation();
            if (documentation == null) {
                continue;
            }
            add(definition.header().span(), section(documentation), versions);
            Map<String, String> texts = documentation.members();
            for (Member member : definition.ownMembers()) {
                add(member.span(), note(texts.get(member.name())), versions);
            }
            if (definition instanceof EnumDefinition values) {
                for (EnumValue value : values.values()) {
                    add(value.span(), note(texts.get(value.name())), versions);
                }
            }
        }
        return versions;
    }

    private static void add(Span place, @Nullable String version, Map<Span, String> versions) {
        if (version != null) {
            versions.put(place, version);
        }
    }

    private static @Nullable String section(Documentation documentation) {
        for (Documentation.Section section : documentation.sections()) {
            Matcher version = VERSION.matcher(section.text());
            if (section.kind() == Documentation.Kind.SINCE && version.find()) {
                return version.group("version");
            }
        }
        return null;
    }

    private static @Nullable String note(@Nullable String text) {
        Matcher note = NOTE.matcher(text == null ? "" : text);
        return note.find() ? note.group("version") : null;
    }
}
