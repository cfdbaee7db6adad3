package io.github.qapi4j.generator.select;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.diag.Suggestion;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.model.wire.Directions;
import io.github.qapi4j.generator.options.GenerateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The mandatory members that the user wants to be optional, in a run that may have several root schemas. Members of imported
 * types are what they were where these were generated: only keys make them optional, never words.
 */
public final class OptionalMembers {
    private final SortedSet<String> keys = new TreeSet<>();
    private final SortedSet<String> known = new TreeSet<>();

    /** Takes the choices of all options together. */
    public OptionalMembers(Collection<GenerateOptions> options) {
        options.forEach(one -> keys.addAll(one.optionalMembers()));
        keys.removeAll(GenerateOptions.OPTIONAL_WORDS);
    }

    /**
     * Returns a root schema in which the members are optional.
     *
     * @param schema a whole schema: its commands and events say what is only received
     * @param imported the modules whose types exist already
     * @param diagnostics where keys go that cannot be followed
     */
    public Schema apply(Schema schema, Set<String> imported, GenerateOptions options, Diagnostics diagnostics) {
        Words words = new Words(options.optionalMembers(), Directions.of(schema), imported);
        Set<MemberPlace> tags = MemberPlace.tags(schema);
        Set<MemberPlace> loosened = new HashSet<>();
        for (Definition definition : declared(schema)) {
            for (Member member : definition.ownMembers()) {
                MemberPlace place = new MemberPlace(definition.name(), member.name());
                boolean named = isNamed(place, options.optionalMembers());
                if (!tags.contains(place)) {
                    if (!member.optional() && (named || words.mean(definition, member))) {
                        loosened.add(place);
                    }
                } else if (options.optionalMembers().contains(place.key())) {
                    refuseTag(place, member.span(), diagnostics);
                }
            }
        }
        return loosened.isEmpty() ? schema : MemberLoosener.apply(schema, loosened);
    }

    /** The structs that old dialects imply stand nowhere in the text: nobody can name their members. */
    private static List<Definition> declared(Schema schema) {
        List<Definition> declared = new ArrayList<>();
        schema.modules()
                .forEach(module -> module.declarations().stream()
                        .filter(Definition.class::isInstance)
                        .forEach(declaration -> declared.add((Definition) declaration)));
        return declared;
    }

    private boolean isNamed(MemberPlace place, Set<String> chosen) {
        if (keys.isEmpty()) {
            return false;
        }
        String all = place.definition() + ".*";
        known.add(place.key());
        known.add(all);
        return chosen.contains(place.key()) || chosen.contains(all);
    }

    private static void refuseTag(MemberPlace place, Span span, Diagnostics diagnostics) {
        diagnostics.error(
                Code.BAD_OPTIONAL_MEMBER,
                span,
                "'" + place.key() + "' cannot be optional: it is the tag of a union, which tells what else is there",
                Note.of("remove it from the option optionalMembers"));
    }

    /**
     * Reports the keys that no schema has had a use for: they are misspelt.
     *
     * @param place where to say so, since it cannot be said of one of the schemas
     * @param facts what is known of versions, where there are several
     */
    public void refuseUnused(Span place, VersionFacts facts, Diagnostics diagnostics) {
        for (String key : keys) {
            if (!known.contains(key)) {
                String owner = VersionFacts.owner(key);
                List<Note> notes = new ArrayList<>(Suggestion.newerNames(owner, facts.newerNames(owner)));
                notes.addAll(Suggestion.notes(key, known));
                notes.add(Note.of("write Type.member or Type.*, as the schema spells them, and an inherited member with"
                        + " the type that declares it"));
                diagnostics.error(
                        Code.BAD_OPTIONAL_MEMBER,
                        place,
                        "'" + key + "' is to be optional, but no schema has it",
                        notes.toArray(Note[]::new));
            }
        }
    }

    /** What is meant without being named. */
    private record Words(Set<String> words, Directions directions, Set<String> imported) {
        boolean mean(Definition definition, Member member) {
            boolean all = words.contains(GenerateOptions.RECEIVED);
            return (all || words.contains(GenerateOptions.DEPRECATED) && Feature.isDeprecated(member.features()))
                    && directions.isOnlyReceived(definition.name())
                    && !imported.contains(definition.header().module());
        }
    }
}
