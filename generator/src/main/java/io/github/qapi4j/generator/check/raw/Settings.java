package io.github.qapi4j.generator.check.raw;

import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.options.DocMode;
import io.github.qapi4j.generator.options.NameMode;
import io.github.qapi4j.generator.syntax.Pragmas;

/**
 * What holds for all definitions of a run.
 *
 * @param pragmas the pragmas of all files
 * @param dialect the dialect that the schema is read in
 * @param docs how strictly doc comments are read
 * @param names how strictly the case of names is judged
 */
public record Settings(Pragmas pragmas, Dialect dialect, DocMode docs, NameMode names) {
    /** Returns whether doc comments are judged. */
    public boolean judgesDocs() {
        return docs != DocMode.LENIENT;
    }

    /** Returns the dialect whose rules hold for doc comments. */
    public Dialect docDialect() {
        return docs.rules(dialect);
    }
}
