package io.github.qapi4j.schemas.cli;

import io.github.qapi4j.schemas.cli.line.JsonText;
import io.github.qapi4j.schemas.cli.line.Screen;
import io.github.qapi4j.schemas.cli.line.Table;
import io.github.qapi4j.schemas.interop.TerminalText;
import io.github.qapi4j.schemas.interop.catalog.CatalogFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Listings as text and as JSON. */
final class ListingOutput {
    private ListingOutput() {}

    static String text(Screen screen, List<Listing> listings) {
        List<String> parts = new ArrayList<>();
        listings.forEach(listing -> parts.add(text(screen, listing)));
        return String.join("\n", parts);
    }

    private static String text(Screen screen, Listing listing) {
        if (listing.rows().isEmpty()) {
            List<String> directories = listing.catalog().directories().stream()
                    .map(directory -> "  " + TerminalText.of(directory.path())
                            + directory.state().remark() + "\n")
                    .toList();
            return "No " + listing.kind().title() + " in\n" + String.join("", directories);
        }
        List<String> headings = new ArrayList<>(List.of("STATUS"));
        headings.addAll(listing.kind().columns());
        headings.add("FILE");
        Table table = new Table(screen, headings);
        for (Listing.Row row : listing.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.file().status().word()));
            cells.addAll(
                    row.summary() == null
                            ? Collections.nCopies(listing.kind().columns().size(), "-")
                            : row.summary().cells());
            cells.add(row.file().pathText());
            table.add(cells, row.notes());
        }
        return table.text();
    }

    /** Writes an array of all files: those that count first, each in order. */
    static void json(JsonGenerator json, List<Listing> listings) {
        List<Listing.Row> rows = new ArrayList<>();
        for (boolean active : new boolean[] {true, false}) {
            for (Listing listing : listings) {
                listing.rows().stream().filter(row -> row.isActive() == active).forEach(rows::add);
            }
        }
        json.writeStartArray();
        rows.forEach(row -> json(json, row));
        json.writeEndArray();
    }

    private static void json(JsonGenerator json, Listing.Row row) {
        CatalogFile file = row.file();
        json.writeStartObject();
        json.writeStringProperty("name", file.name());
        json.writeStringProperty("path", file.pathText());
        json.writeStringProperty("kind", row.kind().word());
        json.writeStringProperty("status", file.status().word());
        JsonText.member(json, "by", file.byText());
        JsonText.member(json, "reason", file.reason());
        if (row.summary() != null) {
            row.summary().members().forEach((name, value) -> JsonText.member(json, name, value));
        }
        json.writeEndObject();
    }
}
