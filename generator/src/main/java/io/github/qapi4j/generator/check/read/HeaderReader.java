package io.github.qapi4j.generator.check.read;

import io.github.qapi4j.generator.check.raw.UnparsedDefinition;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.doc.DocComment;
import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.Documentation;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.model.Header;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what every definition may have: its condition and its features. */
final class HeaderReader {
    private final ReadContext context;

    HeaderReader(ReadContext context) {
        this.context = context;
    }

    /**
     * Reads the header of a definition.
     *
     * @param name where its name stands
     */
    ReadResult<Header> read(UnparsedDefinition unparsed, Span name) {
        ReadResult<@Nullable Condition> condition =
                new ConditionReader(context).read(unparsed.value(), context.subject());
        ReadResult<List<Feature>> features = new FeatureReader(context).read(unparsed.value(), context.subject());
        Header header = new Header(
                context.name(),
                name,
                unparsed.module(),
                condition.value(),
                features.value(),
                documentation(unparsed.doc()));
        return new ReadResult<>(header, condition.sound() && features.sound());
    }

    private @Nullable Documentation documentation(@Nullable DocComment doc) {
        return doc != null && context.name().equals(doc.text().symbol()) ? doc.text() : null;
    }
}
