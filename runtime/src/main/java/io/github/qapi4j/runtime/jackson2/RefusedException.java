package io.github.qapi4j.runtime.jackson2;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.qapi4j.runtime.QapiJsonException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** What Jackson 3's data binding refused, with the place that it told. No constructor of Jackson 2 takes place and cause. */
final class RefusedException extends JsonMappingException {
    private static final long serialVersionUID = 1L;

    RefusedException(JsonParser parser, JacksonException refused) {
        super(
                parser,
                refused instanceof QapiJsonException known ? known.description() : refused.getOriginalMessage(),
                refused);
        TokenStreamLocation place = refused.getLocation();
        if (place != null) {
            this._location = new JsonLocation(
                    parser.currentLocation().contentReference(),
                    place.getByteOffset(),
                    place.getCharOffset(),
                    place.getLineNr(),
                    place.getColumnNr());
        }
    }
}
