package io.github.qapi4j.generator.dump;

import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.Dialect;

/**
 * How the test driver of one QEMU release prints, as far as they differ (section 14).
 *
 * @param dialect the release
 */
record Layout(Dialect dialect) {
    /** Returns what the module of predefined things is called. */
    String moduleName(String module) {
        return dialect.isBefore(Dialect.V6_0) && module.equals(Schema.BUILTIN_MODULE) ? "None" : module;
    }

    /** Returns whether declarations stand in the order of the text, each module being named whenever it changes. */
    boolean keepsTextOrder() {
        return dialect.isBefore(Dialect.V5_0);
    }

    /** Returns whether the predefined enum shows the prefix of its C constants. */
    boolean showsPredefinedPrefix() {
        return dialect.isBefore(Dialect.V9_2);
    }

    /** Returns what stands before the flags of commands and events. */
    String flagIndent() {
        return dialect.isBefore(Dialect.V4_2) ? "   " : "    ";
    }

    /** Returns a condition as it is printed. */
    String condition(Condition condition) {
        return dialect.hasExpressionConditions() ? CCondition.print(condition) : PythonCondition.print(condition);
    }
}
