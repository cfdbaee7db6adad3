package io.github.qapi4j.generator.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Divides running text by its inline markup. Every pattern is bounded, so that the time is linear in the text. */
final class InlineParser {
    private static final String LITERAL = "``";
    private static final Pattern QUOTED = Pattern.compile("`([^`'\\s]{1,200}+)'(?!\\w)");
    private static final Pattern ROLE =
            Pattern.compile(":[a-z][a-z:-]{0,40}+(?<=:)`([^`<]{1,400}+)(?:<[^`>]{1,400}+>)?`");
    private static final Pattern INTERPRETED = Pattern.compile("`([^`\\s](?:[^`]{0,400}+))`_{0,2}+");
    private static final Pattern STRONG = Pattern.compile("\\*\\*([^\\s*](?:[^*]{0,400}+)(?<!\\s))\\*\\*(?!\\w)");

    /** An asterisk before a quotation's end is the pattern that is quoted: as in {@code "pc-*" and "q35-*"}. */
    private static final Pattern EMPHASIS =
            Pattern.compile("\\*(?![\"'](?:\\W|$))([^\\s*](?:[^*]{0,400}+)(?<!\\s))\\*(?!\\w)");

    private static final Pattern OLD_EMPHASIS = Pattern.compile("_([A-Za-z][A-Za-z-]{0,60}+)_(?!\\w)");
    private static final Pattern MEMBER = Pattern.compile("@([A-Za-z0-9_-]{1,200}+)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,200}+");

    private final String text;
    private final List<Inline> inlines = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private int position;

    InlineParser(String text) {
        this.text = text;
    }

    List<Inline> parse() {
        while (position < text.length()) {
            Inline inline = isWithinWord() ? null : markup();
            if (inline == null) {
                plain.append(text.charAt(position++));
            } else {
                flush();
                inlines.add(inline);
            }
        }
        flush();
        return inlines;
    }

    private @Nullable Inline markup() {
        return switch (text.charAt(position)) {
            case '`' -> backquote();
            case ':' -> role();
            case '*' -> asterisk();
            case '_' -> emphasis(OLD_EMPHASIS, false);
            case '@' -> member();
            default -> null;
        };
    }

    private @Nullable Inline backquote() {
        String found = text.startsWith(LITERAL, position) ? literal() : match(QUOTED);
        if (found != null) {
            return new Inline.Literal(found);
        }
        found = match(INTERPRETED);
        return found == null ? null : nameOrLiteral(found);
    }

    private @Nullable String literal() {
        int start = position + LITERAL.length();
        int end = text.indexOf(LITERAL, start + 1);
        if (end < 0) {
            return null;
        }
        position = end + LITERAL.length();
        return text.substring(start, end);
    }

    private @Nullable Inline role() {
        boolean quotesText = text.startsWith(":doc:", position) || text.startsWith(":ref:", position);
        String found = match(ROLE);
        if (found == null) {
            return null;
        }
        String target = found.strip();
        return quotesText && target.contains(" ") ? new Inline.Plain(target) : nameOrLiteral(target);
    }

    private static Inline nameOrLiteral(String target) {
        String name = target.replaceAll("^[~!\\[]+|\\]$", "");
        return NAME.matcher(name).matches() ? new Inline.Reference(name) : new Inline.Literal(target);
    }

    private @Nullable Inline asterisk() {
        Inline strong = emphasis(STRONG, true);
        return strong == null ? emphasis(EMPHASIS, false) : strong;
    }

    private @Nullable Inline emphasis(Pattern pattern, boolean strong) {
        String found = match(pattern);
        return found == null ? null : new Inline.Emphasis(found, strong);
    }

    private @Nullable Inline member() {
        int start = position;
        String found = match(MEMBER);
        if (found == null) {
            return null;
        }
        int length = found.length();
        while (length > 0 && "-_".indexOf(found.charAt(length - 1)) >= 0) {
            length--;
        }
        position = start + 1 + length;
        return length == 0 ? new Inline.Plain("@") : new Inline.Reference(found.substring(0, length));
    }

    /** Returns the first group of a match at the position, which moves behind it; or null. */
    private @Nullable String match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        matcher.useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return null;
        }
        position = matcher.end();
        return matcher.group(1);
    }

    private boolean isWithinWord() {
        return position > 0 && Character.isLetterOrDigit(text.charAt(position - 1));
    }

    private void flush() {
        if (!plain.isEmpty()) {
            inlines.add(new Inline.Plain(plain.toString()));
            plain.setLength(0);
        }
    }
}
