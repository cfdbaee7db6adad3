package io.github.qapi4j.generator.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Divides text into blocks: reStructuredText as QEMU uses it, and what older schemas have instead. */
final class BlockParser {
    /** No human text nests deeper; what does is shown as it stands. */
    private static final int MAX_DEPTH = 8;

    private static final Pattern OLD_HEADING = Pattern.compile("=+ +(?<title>\\S.*)");
    private static final Pattern RULE = Pattern.compile("={3,}|-{3,}|_{3,}|\\*{3,}|\\^{3,}|\"{3,}|~{3,}");
    private static final Pattern BULLET = Pattern.compile("[-*+] +(?<text>\\S.*)");
    private static final Pattern NUMBER = Pattern.compile("(?:\\d{1,3}|#)[.)] +(?<text>\\S.*)");
    private static final Pattern DRAWN = Pattern.compile("[{}\\[\\]|$].*|\\+-.*|->.*|<-.*|.*\\S {3,}\\S.*");

    private final TextLines lines;
    private final int depth;
    private final List<Block> blocks = new ArrayList<>();

    private BlockParser(TextLines lines, int depth) {
        this.lines = lines;
        this.depth = depth;
    }

    static List<Block> parse(TextLines lines) {
        return parse(lines, 0);
    }

    static List<Block> parse(TextLines lines, int depth) {
        BlockParser parser = new BlockParser(lines, depth);
        if (depth > MAX_DEPTH) {
            parser.addCode("", lines.rest());
        }
        while (!lines.isEmpty()) {
            parser.readBlock();
        }
        return parser.blocks;
    }

    private void readBlock() {
        String line = lines.peek();
        if (line.isEmpty()) {
            lines.take();
        } else if (TextLines.isIndented(line)) {
            readQuote();
        } else if (line.startsWith(".. ")) {
            new DirectiveParser(lines, depth).read(blocks);
        } else if (isHeading()) {
            readHeading();
        } else if (BULLET.matcher(line).matches()) {
            readList(BULLET, false);
        } else if (NUMBER.matcher(line).matches()) {
            readList(NUMBER, true);
        } else if (line.startsWith("| ") || line.startsWith("-> ") || line.startsWith("<- ")) {
            readDrawing();
        } else {
            readParagraph();
        }
    }

    /** Indented text without anything that says why: a drawing, or else text like any other. */
    private void readQuote() {
        List<String> quote = lines.takeIndented();
        if (quote.stream().anyMatch(line -> DRAWN.matcher(line.strip()).matches())) {
            addCode("", TextLines.text(quote));
        } else {
            blocks.addAll(parse(TextLines.of(String.join("\n", quote)), depth + 1));
        }
    }

    private boolean isHeading() {
        return OLD_HEADING.matcher(lines.peek()).matches()
                || isRule(lines.peek(1), lines.peek())
                || (isRule(lines.peek(), lines.peek(1)) && lines.peek(2).equals(lines.peek()));
    }

    private static boolean isRule(String line, String title) {
        return !title.isBlank()
                && line.length() >= title.strip().length()
                && RULE.matcher(line).matches();
    }

    private void readHeading() {
        Matcher old = OLD_HEADING.matcher(lines.peek());
        if (old.matches()) {
            lines.take();
            blocks.add(new Block.Heading(oneLine(old.group("title"))));
            return;
        }
        boolean overlined = RULE.matcher(lines.peek()).matches();
        if (overlined) {
            lines.take();
        }
        blocks.add(new Block.Heading(oneLine(lines.take())));
        lines.take();
    }

    private void readList(Pattern marker, boolean numbered) {
        List<List<Block>> items = new ArrayList<>();
        for (Matcher item = marker.matcher(lines.peek()); item.matches(); item = marker.matcher(lines.peek())) {
            lines.take();
            List<String> others = new ArrayList<>(takeUnindentedRest());
            others.addAll(lines.takeIndented());
            items.add(parse(TextLines.hanging(item.group("text"), others), depth + 1));
            skipBlankBefore(marker);
        }
        blocks.add(new Block.Listing(numbered, items));
    }

    /** Takes the lines that go on with an item without being indented, as careless authors write them. */
    private List<String> takeUnindentedRest() {
        List<String> rest = new ArrayList<>();
        while (!lines.peek().isEmpty() && !TextLines.isIndented(lines.peek()) && !startsBlock(lines.peek(), "")) {
            rest.add(lines.take());
        }
        return rest;
    }

    private void skipBlankBefore(Pattern marker) {
        int blank = 0;
        while (blank < 2 && lines.peek(blank).isEmpty() && !lines.isEmpty()) {
            blank++;
        }
        if (marker.matcher(lines.peek(blank)).matches()) {
            for (int i = 0; i < blank; i++) {
                lines.take();
            }
        }
    }

    private void readDrawing() {
        List<String> drawing = new ArrayList<>();
        while (!lines.peek().isEmpty()) {
            String line = lines.take();
            drawing.add(line.startsWith("| ") ? line.substring(2) : line);
        }
        addCode("", TextLines.text(drawing));
    }

    private void readParagraph() {
        StringBuilder text = new StringBuilder();
        String previous = "";
        while (!lines.peek().isEmpty() && (text.isEmpty() || !startsBlock(lines.peek(), previous))) {
            previous = lines.take();
            text.append(previous).append(' ');
        }
        String paragraph = oneLine(text.toString());
        boolean literalFollows = paragraph.endsWith("::");
        if (literalFollows) {
            String shown = paragraph.substring(0, paragraph.length() - 2).strip();
            paragraph = shown.isEmpty() || paragraph.endsWith(" ::") ? shown : shown + ":";
        }
        if (!paragraph.isEmpty()) {
            blocks.add(new Block.Paragraph(paragraph));
        }
        if (literalFollows) {
            addCode("", TextLines.text(lines.takeIndented()));
        }
    }

    /** Tells whether a line ends a paragraph without a blank line between: only lists are written so. */
    private static boolean startsBlock(String line, String previous) {
        String text = line.strip();
        boolean listMayFollow = previous.isEmpty() || previous.endsWith(":") || previous.endsWith(".");
        return line.startsWith(".. ")
                || BULLET.matcher(text).matches()
                || (listMayFollow && NUMBER.matcher(text).matches());
    }

    private void addCode(String caption, String text) {
        if (!text.isBlank()) {
            blocks.add(new Block.Code(caption, text));
        }
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
