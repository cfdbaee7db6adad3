package io.github.qapi4j.generator.model.type;

/**
 * An array of one element type. Arrays of arrays do not exist.
 *
 * @param element the element type, never an array
 */
public record ArrayType(Type element) implements Type {
    @Override
    public String qapiName() {
        return element.qapiName() + "List";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitArray(this);
    }
}
