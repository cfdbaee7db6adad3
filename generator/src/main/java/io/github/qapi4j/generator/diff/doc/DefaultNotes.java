package io.github.qapi4j.generator.diff.doc;

import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Documentation;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Schema;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The defaults of optional members, as doc comments tell them: {@code (default: 0)}, {@code Defaults to "off".} */
public final class DefaultNotes {
    /** What tells a text with a default from others at little cost. */
    private static final String STEM = "efault";

    private static final Pattern NOTE = Pattern.compile(
            "\\b[Dd]efaults?(?: value)?(?:: | is | to | )(?<value>\"[^\"]*\"|'[^']*'|(?:[^\\s;,.()]|\\.(?=\\S)| (?=[^\\s(]))+)");

    private DefaultNotes() {}

    /** Returns place of a member → its default, for those whose doc comment tells one. */
    public static Map<Span, String> of(Schema schema) {
        Map<Span, String> defaults = new HashMap<>();
        for (Definition definition : schema.definitions().values()) {
            @Nullable Documentation documentation = definition.header().documentation();
            if (documentation == null || definition.ownMembers().isEmpty()) {
                continue;
            }
            Map<String, String> texts = documentation.members();
            for (Member member : definition.ownMembers()) {
                @Nullable String found = member.optional() ? find(texts.get(member.name())) : null;
                if (found != null) {
                    defaults.put(member.span(), found);
                }
            }
        }
        return defaults;
    }

    /** Returns the first default that a text tells, without quotes and in small letters; null if there is none. */
    static @Nullable String find(@Nullable String text) {
        if (text == null || !text.contains(STEM)) {
            return null;
        }
        Matcher note = NOTE.matcher(text.replaceAll("\\s+", " "));
        if (!note.find()) {
            return null;
        }
        String value = note.group("value").strip().toLowerCase(Locale.ROOT);
        return value.replaceAll("^[\"'](.*)[\"']$", "$1");
    }
}
