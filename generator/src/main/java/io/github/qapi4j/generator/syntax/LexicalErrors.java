package io.github.qapi4j.generator.syntax;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Messages;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.Token;

/** Says in words what is wrong with a string or with text that is no token (R11 to R14). */
final class LexicalErrors {
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final TokenSpans spans;
    private final StringContent strings;
    private final Diagnostics diagnostics;

    LexicalErrors(TokenSpans spans, StringContent strings, Diagnostics diagnostics) {
        this.spans = spans;
        this.strings = strings;
        this.diagnostics = diagnostics;
    }

    /** Reports the first fault of a string, at its opening apostrophe, with a note at the fault (R11 to R13). */
    void reportString(Token token, List<Note> notes) {
        StringContent.Fault fault = strings.firstFault(token.getText());
        if (fault == null) {
            notes.add(0, Note.of("close it with an apostrophe; a string cannot go on on the next line"));
            report(Code.UNCLOSED_STRING, spans.of(token), "the string is not closed on its line", notes);
            return;
        }
        boolean escape = fault.kind() == StringContent.FaultKind.ESCAPE;
        Span place = spans.inside(token, fault.offset(), escape ? 2 : 1);
        if (escape) {
            String sequence = "\\" + Character.toString(fault.codePoint());
            String remedy = fault.codePoint() == '\'' ? "a string cannot hold an apostrophe" : strings.escapes();
            notes.add(0, new Note(remedy, place));
            report(Code.UNKNOWN_ESCAPE, spans.of(token), "the string has an unknown escape '" + sequence + "'", notes);
        } else {
            String character = String.format(Locale.ROOT, "U+%04X", fault.codePoint());
            notes.add(0, new Note("it stands here; a string holds printable ASCII characters only", place));
            report(Code.BAD_STRING_CHARACTER, spans.of(token), "the string holds the character " + character, notes);
        }
    }

    /** Reports text that is no token, as far as the next white space, structural character or apostrophe (R14). */
    void reportStray(Token token, List<Note> notes) {
        String stray = strayText(spans.restOfLine(token));
        int length = stray.codePointCount(0, stray.length());
        notes.add(0, Note.of(remedy(stray)));
        String what =
                stray.codePointAt(0) == BYTE_ORDER_MARK ? "a byte order mark" : "'" + Messages.excerpt(stray) + "'";
        report(Code.STRAY_CHARACTER, spans.inside(token, 0, length), what + " does not belong here", notes);
    }

    private static String strayText(String rest) {
        int end = 0;
        while (end < rest.length()) {
            int c = rest.codePointAt(end);
            if ("{}[]:,'".indexOf(c) >= 0 || Blank.is(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return rest.substring(0, end);
    }

    private static String remedy(String stray) {
        int first = stray.codePointAt(0);
        if (first == BYTE_ORDER_MARK) {
            return "save the file as UTF-8 without a byte order mark";
        }
        if (first == '"') {
            return "strings stand in apostrophes, not in quotation marks";
        }
        if (first >= '0' && first <= '9' || first == '-') {
            return "there are no numbers in a schema; write a string in apostrophes";
        }
        if (Character.isLetter(first)) {
            return "write names and other strings in apostrophes; the only bare words are true and false";
        }
        return "outside of strings there are only braces, brackets, colons, commas, true, false and # comments";
    }

    private void report(Code code, Span span, String message, List<Note> notes) {
        diagnostics.error(code, span, message, notes.toArray(Note[]::new));
    }
}
