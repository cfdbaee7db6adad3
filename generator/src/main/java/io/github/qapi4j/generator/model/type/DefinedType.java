package io.github.qapi4j.generator.model.type;

/**
 * A type that the schema defines, by name; the schema knows what it is.
 *
 * @param qapiName the definition's name
 */
public record DefinedType(String qapiName) implements Type {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitDefined(this);
    }
}
