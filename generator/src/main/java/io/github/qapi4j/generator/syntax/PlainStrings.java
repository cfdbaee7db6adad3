package io.github.qapi4j.generator.syntax;

import org.jspecify.annotations.Nullable;

/** Strings since QEMU 4.2: printable ASCII, and a backslash only as {@code \\} (section 1.3). */
record PlainStrings() implements StringContent {
    @Override
    public @Nullable Fault firstFault(String token) {
        boolean escaped = false;
        // Up to the first fault all is ASCII, so that an index counts code points, too.
        for (int i = 1; i < token.length(); i++) {
            char c = token.charAt(i);
            if (escaped) {
                if (c != '\\') {
                    return new Fault(FaultKind.ESCAPE, i - 1, token.codePointAt(i));
                }
                escaped = false;
            } else if (c < 0x20 || c > 0x7E) {
                return new Fault(FaultKind.CHARACTER, i, token.codePointAt(i));
            } else {
                escaped = c == '\\';
            }
        }
        return null;
    }

    @Override
    public String decode(String token) {
        return token.substring(1, token.length() - 1).replace("\\\\", "\\");
    }

    @Override
    public String escapes() {
        return "the only escape is '\\\\', which stands for one backslash";
    }
}
