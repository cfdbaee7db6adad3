package io.github.qapi4j.generator.match;

import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;

/** The kinds of definitions of which one cannot stand for another. */
public enum MatchKind {
    /** Enums. */
    ENUM("an enum"),
    /** Alternates. */
    ALTERNATE("an alternate"),
    /** Structs and unions: both are objects, and one may become the other. */
    OBJECT("a struct or union"),
    /** Commands. */
    COMMAND("a command"),
    /** Events. */
    EVENT("an event");

    private final String words;

    MatchKind(String words) {
        this.words = words;
    }

    /** Returns the kind in words, with its article. */
    public String words() {
        return words;
    }

    /** Returns the kind of a definition. */
    public static MatchKind of(Definition definition) {
        return definition.accept(new Definition.Visitor<>() {
            @Override
            public MatchKind visitEnum(EnumDefinition definition) {
                return ENUM;
            }

            @Override
            public MatchKind visitStruct(StructDefinition definition) {
                return OBJECT;
            }

            @Override
            public MatchKind visitUnion(UnionDefinition definition) {
                return OBJECT;
            }

            @Override
            public MatchKind visitAlternate(AlternateDefinition definition) {
                return ALTERNATE;
            }

            @Override
            public MatchKind visitCommand(CommandDefinition definition) {
                return COMMAND;
            }

            @Override
            public MatchKind visitEvent(EventDefinition definition) {
                return EVENT;
            }
        });
    }
}
