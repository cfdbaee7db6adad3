package io.github.qapi4j.generator.check.read;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.syntax.value.BooleanValue;
import io.github.qapi4j.generator.syntax.value.Entry;
import io.github.qapi4j.generator.syntax.value.ObjectValue;

/** Reads the flags of commands and events (R91 to R93). A flag that is written counts as set, even if it is wrong. */
final class FlagReader {
    private static final CommandDefinition.Flags NONE =
            new CommandDefinition.Flags(false, false, false, false, false, false);

    private final ReadContext context;
    private final ObjectValue object;

    FlagReader(ReadContext context, ObjectValue object) {
        this.context = context;
        this.object = object;
    }

    /** Reads the flags that the form may have. */
    CommandDefinition.Flags read() {
        return switch (context.kind()) {
            case COMMAND -> command();
            case EVENT -> new CommandDefinition.Flags(boxed(), false, false, false, false, false);
            default -> NONE;
        };
    }

    private CommandDefinition.Flags command() {
        boolean gen = !flag("gen", false);
        boolean successResponse = !flag("success-response", false);
        boolean boxed = boxed();
        boolean oob = flag("allow-oob", true);
        boolean preconfig = flag("allow-preconfig", true);
        boolean coroutine = flag("coroutine", true);
        if (isTrue("allow-oob") && isTrue("coroutine")) {
            Entry entry = object.entry("coroutine");
            context.error(
                    Code.CONFLICTING_FLAGS,
                    entry == null ? object.span() : entry.key().span(),
                    "'coroutine' and 'allow-oob' exclude each other");
        }
        return new CommandDefinition.Flags(boxed, gen, successResponse, oob, preconfig, coroutine);
    }

    private boolean boxed() {
        return flag("boxed", true);
    }

    private boolean flag(String key, boolean only) {
        Entry entry = object.entry(key);
        if (entry == null) {
            return false;
        }
        if (!is(key, only)) {
            context.error(
                    Code.BAD_FLAG,
                    entry.value().span(),
                    "flag '" + key + "' can only be " + only + ", leave it out for " + !only);
        }
        return true;
    }

    private boolean isTrue(String key) {
        return is(key, true);
    }

    private boolean is(String key, boolean expected) {
        return object.get(key) instanceof BooleanValue flag && flag.value() == expected;
    }
}
