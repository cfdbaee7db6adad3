package io.github.qapi4j.schemas.cli;

import io.github.qapi4j.schemas.cli.line.ExitCode;
import io.github.qapi4j.schemas.cli.line.Invocation;
import io.github.qapi4j.schemas.cli.line.JsonText;
import io.github.qapi4j.schemas.cli.line.Subcommand;
import io.github.qapi4j.schemas.cli.line.UsageException;
import java.util.List;
import org.apache.commons.cli.Option;

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
    public List<Option> options() {
        return LookupOptions.all();
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
