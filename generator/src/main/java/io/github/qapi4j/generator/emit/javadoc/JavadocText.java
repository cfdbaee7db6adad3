package io.github.qapi4j.generator.emit.javadoc;

import io.github.qapi4j.generator.doc.Inline;
import io.github.qapi4j.generator.doc.Markup;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes running text of schemas as Javadoc, and nothing else than what they say. */
final class JavadocText implements Inline.Visitor<String> {
    private final LinkResolver links;

    private JavadocText(LinkResolver links) {
        this.links = links;
    }

    /** Returns running text, its inline markup turned into Javadoc's. */
    static String of(String text, LinkResolver links) {
        JavadocText writer = new JavadocText(links);
        StringBuilder out = new StringBuilder();
        for (Inline inline : Markup.inlines(text)) {
            out.append(inline.accept(writer));
        }
        return out.toString();
    }

    /** Returns text in the font of code; an at sign in it could get to the start of a line and open a block tag. */
    static String code(String text) {
        boolean fits = fitsCodeTag(text) && text.indexOf('@') < 0;
        return fits ? "{@code " + text + "}" : "<code>" + escape(text) + "</code>";
    }

    /** Returns lines that are shown as they stand. */
    static String preformatted(String text) {
        return fitsCodeTag(text) ? "<pre>{@code\n" + text + "\n}</pre>" : "<pre>\n" + escape(text) + "\n</pre>";
    }

    /** Returns a whole comment with what could end it taken out; what is written leaves nothing of the kind, so this is a guard. */
    static String sealed(String comment) {
        return comment.replace("*/", "*&#47;").replace("\\", "&#92;");
    }

    @Override
    public String visitPlain(Inline.Plain inline) {
        return escape(inline.text());
    }

    @Override
    public String visitLiteral(Inline.Literal inline) {
        return code(inline.text());
    }

    @Override
    public String visitEmphasis(Inline.Emphasis inline) {
        String tag = inline.strong() ? "strong" : "em";
        return "<" + tag + ">" + escape(inline.text()) + "</" + tag + ">";
    }

    @Override
    public String visitReference(Inline.Reference inline) {
        String name = inline.name();
        @Nullable String target = links.link(name);
        if (target == null) {
            return code(name);
        }
        String shown = target.substring(target.lastIndexOf('.') + 1);
        return shown.equals(name) ? "{@link " + target + "}" : "{@link " + target + " " + name + "}";
    }

    /**
     * Tells whether text can stand in a {@code code} tag: braces must balance, and there is no way to escape anything.
     * A line of it may not start with an at sign, which would start a block tag.
     */
    private static boolean fitsCodeTag(String text) {
        int depth = 0;
        boolean lineStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            boolean safe = (c >= ' ' && c <= '~') || c == '\n';
            if (!safe || depth < 0 || c == '\\' || (c == '@' && lineStart) || isCommentMark(text, i)) {
                return false;
            }
            lineStart = c == '\n' || (lineStart && c == ' ');
        }
        return depth == 0 && !text.isBlank();
    }

    private static boolean isCommentMark(String text, int at) {
        return text.startsWith("*/", at) || text.startsWith("/*", at) || text.startsWith("{@", at);
    }

    /** Writes text so that it means itself and nothing more, in Java, in Javadoc and in HTML. */
    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int previous = ' ';
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            appendEscaped(c, previous, out);
            previous = c;
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static void appendEscaped(int c, int previous, StringBuilder out) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '@', '\\', '{', '}' -> appendEntity(c, out);
            case '/' -> out.append(previous == '*' ? "&#47;" : "/");
            case '*' -> out.append(previous == '/' ? "&#42;" : "*");
            case '\n' -> out.append('\n');
            default -> {
                if (c >= ' ' && c <= '~') {
                    out.append((char) c);
                } else {
                    appendUnusual(c, out);
                }
            }
        }
    }

    /** Keeps letters and symbols of all scripts; what is invisible or reorders text becomes a blank or a mark. */
    private static void appendUnusual(int c, StringBuilder out) {
        switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> out.append(' ');
            case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
                appendEntity(0xFFFD, out);
            default -> appendEntity(c, out);
        }
    }

    private static void appendEntity(int c, StringBuilder out) {
        if (c < 0x80) {
            out.append("&#").append(c).append(';');
        } else {
            out.append("&#x")
                    .append(Integer.toHexString(c).toUpperCase(Locale.ROOT))
                    .append(';');
        }
    }
}
