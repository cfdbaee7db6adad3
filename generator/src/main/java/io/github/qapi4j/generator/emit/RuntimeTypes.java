package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.ClassName;

/** The classes of runtime and libraries that generated code names. A test looks each of them up. */
final class RuntimeTypes {
    static final String RUNTIME = "io.github.qapi4j.runtime";
    static final String CODEGEN = RUNTIME + ".codegen";

    static final ClassName COMMAND = ClassName.get(RUNTIME, "Command");
    static final ClassName COMMAND_INFO = ClassName.get(RUNTIME, "CommandInfo");
    static final ClassName CONDITIONAL = ClassName.get(RUNTIME, "Conditional");
    static final ClassName EVENT = ClassName.get(RUNTIME, "Event");
    static final ClassName FEATURES = ClassName.get(RUNTIME, "Features");
    static final ClassName UNKNOWN_EVENT = ClassName.get(RUNTIME, "UnknownEvent");
    static final ClassName UNSTABLE = ClassName.get(RUNTIME, "Unstable");
    static final ClassName QAPI_ENUM = ClassName.get(RUNTIME, "QapiEnum");
    static final ClassName QAPI_OBJECT = ClassName.get(RUNTIME, "QapiObject");
    static final ClassName QAPI_VALUE = ClassName.get(RUNTIME, "QapiValue");
    static final ClassName QTYPE = ClassName.get(RUNTIME, "QType");
    static final ClassName EMPTY_BUILDER = ClassName.get(RUNTIME, "EmptyBuilder");
    static final ClassName JSON_NULL = ClassName.get(RUNTIME, "JsonNull");
    static final ClassName UNKNOWN_MEMBERS = ClassName.get(RUNTIME, "UnknownMembers");

    static final ClassName ENUM_TABLE = ClassName.get(CODEGEN, "EnumTable");
    static final ClassName JSON_INPUT = ClassName.get(CODEGEN, "JsonInput");
    static final ClassName MEMBER_TABLE = ClassName.get(CODEGEN, "MemberTable");
    static final ClassName TREES = ClassName.get(CODEGEN, "Trees");
    static final ClassName SCALAR_WRITER = ClassName.get(CODEGEN, "ScalarWriter");

    static final ClassName JSON_GENERATOR = ClassName.get("tools.jackson.core", "JsonGenerator");
    static final ClassName JSON_NODE = ClassName.get("tools.jackson.databind", "JsonNode");

    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    private RuntimeTypes() {}
}
