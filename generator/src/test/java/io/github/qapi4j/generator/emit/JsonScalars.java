package io.github.qapi4j.generator.emit;

import io.github.qapi4j.generator.model.type.BuiltinType;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;

/** The ranges of the built-in types, as section 4 of the language reference has them. */
final class JsonScalars {
    private JsonScalars() {}

    /** Returns whether a JSON value is one of a built-in type. */
    static boolean fits(BuiltinType type, JsonNode value) {
        return switch (type) {
            case STR -> value.isString();
            case BOOL -> value.isBoolean();
            case NULL -> value.isNull();
            case ANY -> true;
            case NUMBER -> value.isNumber();
            default ->
                isInteger(value)
                        && value.bigIntegerValue().compareTo(least(type)) >= 0
                        && value.bigIntegerValue().compareTo(greatest(type)) <= 0;
        };
    }

    private static boolean isInteger(JsonNode value) {
        return value.isIntegralNumber();
    }

    /** Returns the least value of an integer type. */
    static BigInteger least(BuiltinType type) {
        return isSigned(type) ? BigInteger.TWO.pow(bits(type) - 1).negate() : BigInteger.ZERO;
    }

    /** Returns the greatest value of an integer type. */
    static BigInteger greatest(BuiltinType type) {
        return BigInteger.TWO.pow(isSigned(type) ? bits(type) - 1 : bits(type)).subtract(BigInteger.ONE);
    }

    private static boolean isSigned(BuiltinType type) {
        return type.qapiName().startsWith("int");
    }

    private static int bits(BuiltinType type) {
        String digits = type.qapiName().replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 64 : Integer.parseInt(digits);
    }
}
