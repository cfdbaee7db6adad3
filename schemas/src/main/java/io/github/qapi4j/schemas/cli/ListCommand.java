package io.github.qapi4j.schemas.cli;

import java.util.List;

/** {@code list}: what is installed. */
final class ListCommand implements Subcommand {
    @Override
    public String name() {
        return "list";
    }

    @Override
    public String description() {
        return "Lists the descriptors that count, in the order in which they are tried, and then all other files.";
    }

    @Override
    public int run(Invocation call) throws UsageException {
        LookupOptions options = LookupOptions.of(call);
        List<Listing> listings = options.listings();
        String text = options.isJson()
                ? JsonText.of(json -> ListingOutput.json(json, listings))
                : ListingOutput.text(options.screen(), listings);
        options.print(text);
        return ExitCode.OK;
    }
}
