/**
 * What reading is made of: bytes, tokens, places and counts. It knows neither values nor the code that is generated, no other
 * module may use it, and no signature that is public elsewhere names it.
 */
@NullMarked
package io.github.qapi4j.runtime.internal;

import org.jspecify.annotations.NullMarked;
