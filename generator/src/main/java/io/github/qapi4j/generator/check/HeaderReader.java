package io.github.qapi4j.generator.check;

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
    private final Scope scope;

    HeaderReader(Scope scope) {
        this.scope = scope;
    }

    /**
     * Reads the header of a definition.
     *
     * @param name where its name stands
     */
    ReadResult<Header> read(Candidate candidate, Span name) {
        ReadResult<@Nullable Condition> condition = new ConditionReader(scope).read(candidate.value(), scope.subject());
        ReadResult<List<Feature>> features = new FeatureReader(scope).read(candidate.value(), scope.subject());
        Header header = new Header(
                scope.name(),
                name,
                candidate.module(),
                condition.value(),
                features.value(),
                documentation(candidate.doc()));
        return new ReadResult<>(header, condition.sound() && features.sound());
    }

    private @Nullable Documentation documentation(@Nullable DocComment doc) {
        return doc != null && scope.name().equals(doc.text().symbol()) ? doc.text() : null;
    }
}
