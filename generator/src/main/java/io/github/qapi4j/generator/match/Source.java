package io.github.qapi4j.generator.match;

import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.type.Type;
import org.jspecify.annotations.Nullable;

/** Something of one version that a {@link Match} stands for. */
public sealed interface Source {
    /** Returns which version it is of: an index into the versions, the oldest of which is 0. */
    int version();

    /** Returns a name that tells sources of one form and version apart; for sorting. */
    String name();

    /** Returns where it stands. */
    Span span();

    /**
     * A definition.
     *
     * @param version the index of its version
     * @param definition the definition, of the same kind as the match
     */
    record Whole(int version, Definition definition) implements Source {
        @Override
        public String name() {
            return definition.name();
        }

        @Override
        public Span span() {
            return definition.header().span();
        }

        /** Two are equal if version and name are. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Whole source
                    && source.version == version
                    && source.name().equals(name());
        }

        @Override
        public int hashCode() {
            return 31 * version + name().hashCode();
        }
    }

    /**
     * The arguments of a command or the data of an event that the version writes in place, or that it does not have at all,
     * while a newer one names a type for them. Only matches of kind {@link MatchKind#OBJECT} have such sources.
     *
     * @param version the index of its version
     * @param owner the command or event
     */
    record Data(int version, Definition owner) implements Source {
        @Override
        public String name() {
            return owner.name();
        }

        @Override
        public Span span() {
            return owner.header().span();
        }

        /** Two are equal if version and name are. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Data source
                    && source.version == version
                    && source.name().equals(name());
        }

        @Override
        public int hashCode() {
            return 31 * version + name().hashCode();
        }
    }

    /**
     * A type that is no alternate, at a place where another version has one. Only matches of kind
     * {@link MatchKind#ALTERNATE} have such sources.
     *
     * @param version the index of its version
     * @param type the type
     * @param span where the place that has it is written; of several places, the first one's
     */
    record Held(int version, Type type, Span span) implements Source {
        @Override
        public String name() {
            return type.qapiName();
        }

        /** Two are equal if version and type are: they are the same source, wherever it stands. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Held held && held.version == version && held.type.equals(type);
        }

        @Override
        public int hashCode() {
            return 31 * version + type.hashCode();
        }
    }
}
