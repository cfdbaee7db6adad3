package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.syntax.ObjectValue;
import io.github.qapi4j.generator.syntax.Value;

/** Reads commands (R62, R78 to R80, R91 to R93). */
final class CommandReader implements ContentsReader {
    private final Scope scope;

    CommandReader(Scope scope) {
        this.scope = scope;
    }

    @Override
    public CommandDraft read(ObjectValue object, Heading heading) {
        ShapeDraft data = new DataReader(scope).read(object);
        Value written = object.get("returns");
        TypeUse returns =
                written == null ? null : new TypeReader(scope).nameOrArray(written, "'returns' of " + scope.subject());
        Envelope envelope = heading.read();
        CommandDefinition.Flags flags = new FlagReader(scope, object).command();
        return new CommandDraft(envelope, data, returns, flags);
    }
}
