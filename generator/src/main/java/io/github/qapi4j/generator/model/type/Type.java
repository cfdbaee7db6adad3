package io.github.qapi4j.generator.model.type;

/** A reference to a type, as a member, a branch or a result makes it. */
public sealed interface Type permits BuiltinType, ArrayType, DefinedType {
    /** Returns the name in the language's one name space: {@code int}, {@code Foo}, {@code FooList}. */
    String qapiName();

    /** Calls the method of the visitor that fits. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each kind of type.
     *
     * @param <R> what the visit gives
     */
    interface Visitor<R> {
        /** Visits a built-in type. */
        R visitBuiltin(BuiltinType type);

        /** Visits an array type. */
        R visitArray(ArrayType type);

        /** Visits a type that the schema defines (or {@code QType}, which is predefined). */
        R visitDefined(DefinedType type);
    }
}
