package io.github.qapi4j.schemas.cli.line;

import java.util.ArrayList;
import java.util.List;

/** A table of texts, with columns as wide as their widest cell and two blanks between them, and notes below rows. */
public final class Table {
    private static final int WIDEST = 80;
    private static final String INDENT = "        ";

    private final Screen screen;
    private final List<Row> rows = new ArrayList<>();

    private record Row(List<String> cells, List<String> notes) {}

    /**
     * Makes a table without rows.
     *
     * @param headings one for each column
     */
    public Table(Screen screen, List<String> headings) {
        this.screen = screen;
        rows.add(new Row(headings, List.of()));
    }

    /**
     * Adds a row.
     *
     * @param cells as many as there are headings; all but the last are clipped to 80 characters
     * @param notes what is to be said of the row, each on a line of its own
     */
    public void add(List<String> cells, List<String> notes) {
        List<String> shown = new ArrayList<>();
        cells.forEach(cell -> shown.add(shown.size() == cells.size() - 1 ? screen.fit(cell) : clip(screen.fit(cell))));
        rows.add(new Row(shown, notes.stream().map(screen::fit).toList()));
    }

    /** Returns the lines, each of which ends in a newline. */
    public String text() {
        int[] widths = new int[rows.get(0).cells().size()];
        for (Row row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(row.cells().get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = row.cells().get(i);
                line.append(cell).append(" ".repeat(widths[i] - length(cell) + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
            row.notes().forEach(note -> text.append(INDENT).append(note).append('\n'));
        }
        return text.toString();
    }

    private static String clip(String text) {
        return length(text) <= WIDEST ? text : text.substring(0, text.offsetByCodePoints(0, WIDEST - 3)) + "...";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
