package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.Documentation;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.model.Header;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what every definition may have, its condition and features, once its contents have been read. */
final class Heading {
    /** A number of errors that there never are: the definition is not sound, whatever is found. */
    static final int UNSOUND = -1;

    private final Scope scope;
    private final Candidate candidate;
    private final Span name;
    private final int errorsBefore;

    /**
     * Makes a reader.
     *
     * @param name where the definition's name stands
     * @param errorsBefore how many errors there were when the definition began, or {@link #UNSOUND}
     */
    Heading(Scope scope, Candidate candidate, Span name, int errorsBefore) {
        this.scope = scope;
        this.candidate = candidate;
        this.name = name;
        this.errorsBefore = errorsBefore;
    }

    /** Reads on, and closes the books on whether the definition is sound. */
    Envelope read() {
        Condition condition = new ConditionReader(scope).read(candidate.value(), scope.subject());
        List<Feature> features = new FeatureReader(scope).read(candidate.value(), scope.subject());
        Header header = new Header(scope.name(), name, candidate.module(), condition, features, documentation());
        boolean sound = scope.diagnostics().errorCount() == errorsBefore;
        return new Envelope(scope.kind(), scope.ref(), header, candidate.doc(), sound);
    }

    private @Nullable Documentation documentation() {
        DocComment doc = candidate.doc();
        return doc != null && scope.name().equals(doc.text().symbol()) ? doc.text() : null;
    }
}
