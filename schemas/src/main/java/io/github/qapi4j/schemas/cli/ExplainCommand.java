package io.github.qapi4j.schemas.cli;

import io.github.qapi4j.schemas.cli.line.ExitCode;
import io.github.qapi4j.schemas.cli.line.Invocation;
import io.github.qapi4j.schemas.cli.line.JsonText;
import io.github.qapi4j.schemas.cli.line.Subcommand;
import io.github.qapi4j.schemas.cli.line.UsageException;
import io.github.qapi4j.schemas.interop.catalog.SearchedDirectory;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.cli.Option;
import tools.jackson.core.JsonGenerator;

/** {@code explain}: why a file counts, or does not. */
final class ExplainCommand implements Subcommand {
    @Override
    public String name() {
        return "explain";
    }

    @Override
    public String description() {
        return "Says of each directory and file whether it counts, and why.";
    }

    @Override
    public List<Option> options() {
        return LookupOptions.all();
    }

    @Override
    public int run(Invocation call) throws UsageException {
        LookupOptions options = LookupOptions.of(call);
        List<Listing> listings = options.listings();
        String text = options.isJson()
                ? JsonText.of(json -> json(json, listings))
                : listings.stream().map(listing -> listing.catalog().explain()).collect(Collectors.joining("\n"));
        options.print(text);
        return ExitCode.OK;
    }

    /** An array with an object for each kind: its directories, and its files as {@code list} shows them. */
    private static void json(JsonGenerator json, List<Listing> listings) {
        json.writeStartArray();
        for (Listing listing : listings) {
            json.writeStartObject();
            json.writeStringProperty("kind", listing.kind().word());
            json.writeArrayPropertyStart("directories");
            for (SearchedDirectory directory : listing.catalog().directories()) {
                json.writeStartObject();
                json.writeStringProperty("path", directory.pathText());
                json.writeStringProperty("state", directory.state().name().toLowerCase(Locale.ROOT));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeName("files");
            ListingOutput.json(json, List.of(listing));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
