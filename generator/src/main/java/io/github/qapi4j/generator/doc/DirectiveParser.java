package io.github.qapi4j.generator.doc;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a directive of reStructuredText: {@code .. name:: argument}, options, and indented text. */
final class DirectiveParser {
    private static final Pattern DIRECTIVE =
            Pattern.compile("\\.\\. (?<name>[A-Za-z][\\w:+.-]*?)::(?: +(?<argument>.*))?");
    private static final Pattern OPTION = Pattern.compile(":(?<name>[a-z-]+):(?: +(?<value>.*))?");
    private static final Set<String> REMARKS =
            Set.of("attention", "caution", "danger", "error", "hint", "important", "note", "seealso", "tip", "warning");
    private static final Set<String> CODE = Set.of("code", "code-block", "parsed-literal", "sourcecode");

    private final TextLines lines;
    private final int depth;

    DirectiveParser(TextLines lines, int depth) {
        this.lines = lines;
        this.depth = depth;
    }

    /** Reads the directive that the next line opens; one that is none is a comment and adds nothing. */
    void read(List<Block> blocks) {
        Matcher directive = DIRECTIVE.matcher(lines.take());
        List<String> content = lines.takeIndented();
        if (!directive.matches()) {
            return;
        }
        String name = directive.group("name");
        String argument = directive.group("argument") == null
                ? ""
                : directive.group("argument").strip();
        if (name.equals("qmp-example")) {
            addExample(content, blocks);
        } else if (REMARKS.contains(name)) {
            String title = Character.toUpperCase(name.charAt(0)) + name.substring(1);
            blocks.add(new Block.Remark(title, parse(argument, content)));
        } else if (name.equals("admonition")) {
            String title = argument.isEmpty() ? "Note" : BlockParser.oneLine(argument);
            blocks.add(new Block.Remark(title, parse("", content)));
        } else {
            addCode(CODE.contains(name) ? "" : BlockParser.oneLine(argument), content, blocks);
        }
    }

    private void addExample(List<String> content, List<Block> blocks) {
        String title = "";
        boolean annotated = false;
        int options = 0;
        for (Matcher option = option(content, 0); option.matches(); option = option(content, options)) {
            options++;
            annotated |= option.group("name").equals("annotated");
            if (option.group("name").equals("title") && option.group("value") != null) {
                title = BlockParser.oneLine(option.group("value"));
            }
        }
        String caption = title.isEmpty() ? "Example" : "Example: " + title;
        List<String> rest = content.subList(options, content.size());
        if (annotated) {
            blocks.add(new Block.Remark(caption, parse("", rest)));
        } else {
            addCode(caption, rest, blocks);
        }
    }

    private static void addCode(String caption, List<String> content, List<Block> blocks) {
        int options = 0;
        while (option(content, options).matches()) {
            options++;
        }
        String text = TextLines.text(content.subList(options, content.size()));
        if (!text.isBlank()) {
            blocks.add(new Block.Code(caption, text));
        } else if (!caption.isEmpty()) {
            blocks.add(new Block.Paragraph(caption));
        }
    }

    /** Matches a line as an option; there is none behind the last. */
    private static Matcher option(List<String> content, int line) {
        return OPTION.matcher(line < content.size() ? content.get(line) : "");
    }

    private List<Block> parse(String first, List<String> content) {
        return BlockParser.parse(TextLines.hanging(first, content), depth + 1);
    }
}
