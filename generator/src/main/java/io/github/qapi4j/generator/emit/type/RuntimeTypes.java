package io.github.qapi4j.generator.emit.type;

import com.palantir.javapoet.ClassName;

/** The classes of runtime and libraries that generated code names. A test looks each of them up. */
public final class RuntimeTypes {
    public static final String RUNTIME = "io.github.qapi4j.runtime";
    public static final String CODEGEN = RUNTIME + ".codegen";
    public static final String SCHEMA = RUNTIME + ".qmp.schema";

    public static final ClassName AVAILABILITY = ClassName.get(RUNTIME + ".version", "Availability");
    public static final ClassName AVAILABLE = ClassName.get(RUNTIME + ".version", "Available");
    public static final ClassName COMMAND = ClassName.get(RUNTIME, "Command");
    public static final ClassName COMMAND_INFO = ClassName.get(RUNTIME, "CommandInfo");
    public static final ClassName COMMAND_TYPE = ClassName.get(RUNTIME, "CommandType");
    public static final ClassName CONDITIONAL = ClassName.get(RUNTIME, "Conditional");
    public static final ClassName EVENT = ClassName.get(RUNTIME, "Event");
    public static final ClassName EVENT_TYPE = ClassName.get(RUNTIME, "EventType");
    public static final ClassName FEATURES = ClassName.get(RUNTIME, "Features");
    public static final ClassName UNKNOWN_EVENT = ClassName.get(RUNTIME, "UnknownEvent");
    public static final ClassName UNSTABLE = ClassName.get(RUNTIME, "Unstable");
    public static final ClassName NOTHING = ClassName.get(RUNTIME, "Nothing");
    public static final ClassName QAPI_ENUM = ClassName.get(RUNTIME, "QapiEnum");
    public static final ClassName QAPI_OBJECT = ClassName.get(RUNTIME, "QapiObject");
    public static final ClassName QAPI_VALUE = ClassName.get(RUNTIME, "QapiValue");
    public static final ClassName JSON_NULL = ClassName.get(RUNTIME, "JsonNull");
    public static final ClassName UNKNOWN_MEMBERS = ClassName.get(RUNTIME, "UnknownMembers");

    public static final ClassName ANSWER = ClassName.get(SCHEMA, "Answer");
    public static final ClassName QEMU_SCHEMA = ClassName.get(SCHEMA, "QemuSchema");
    public static final ClassName SCHEMA_PATH = ClassName.get(SCHEMA, "SchemaPath");

    public static final ClassName COMMON_MEMBERS = ClassName.get(CODEGEN, "CommonMembers");
    public static final ClassName QAPI_BUILDER = ClassName.get(CODEGEN, "QapiBuilder");
    public static final ClassName KEEPING_BUILDER = ClassName.get(CODEGEN, "KeepingBuilder");
    public static final ClassName ENUM_TABLE = ClassName.get(CODEGEN, "EnumTable");
    public static final ClassName JSON_INPUT = ClassName.get(CODEGEN, "JsonInput");
    public static final ClassName MEMBER_TABLE = ClassName.get(CODEGEN, "MemberTable");
    public static final ClassName TREES = ClassName.get(CODEGEN, "Trees");
    public static final ClassName SCALAR_WRITER = ClassName.get(CODEGEN, "ScalarWriter");

    public static final ClassName JSON_GENERATOR = ClassName.get("tools.jackson.core", "JsonGenerator");
    public static final ClassName JSON_NODE = ClassName.get("tools.jackson.databind", "JsonNode");

    public static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    private RuntimeTypes() {}
}
