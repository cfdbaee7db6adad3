package io.github.qapi4j.schemas.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code list}: what is installed. */
@Command(
        name = "list",
        description =
                "Lists the descriptors that count, in the order in which they are tried, and then all other files.")
final class ListCommand implements Runnable {
    @Mixin
    private LookupOptions options = new LookupOptions();

    @Override
    public void run() {
        List<Listing> listings = options.listings();
        String text = options.isJson()
                ? JsonText.of(json -> ListingOutput.json(json, listings))
                : ListingOutput.text(options.screen(), listings);
        options.print(text);
    }
}
