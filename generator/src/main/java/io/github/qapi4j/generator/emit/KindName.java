package io.github.qapi4j.generator.emit;

import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;

/** What a definition is, in a word. */
final class KindName implements Definition.Visitor<String> {
    @Override
    public String visitEnum(EnumDefinition definition) {
        return "enum";
    }

    @Override
    public String visitStruct(StructDefinition definition) {
        return "struct";
    }

    @Override
    public String visitUnion(UnionDefinition definition) {
        return "union";
    }

    @Override
    public String visitAlternate(AlternateDefinition definition) {
        return "alternate";
    }

    @Override
    public String visitCommand(CommandDefinition definition) {
        return "command";
    }

    @Override
    public String visitEvent(EventDefinition definition) {
        return "event";
    }
}
