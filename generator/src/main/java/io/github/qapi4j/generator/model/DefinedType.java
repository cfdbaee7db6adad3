package io.github.qapi4j.generator.model;

/**
 * A type that the schema defines, by name; {@link Schema#definition} knows what it is.
 *
 * @param qapiName the definition's name
 */
public record DefinedType(String qapiName) implements Type {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitDefined(this);
    }
}
