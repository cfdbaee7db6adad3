@NullMarked
package io.github.qapi4j.runtime.qmp.link;

import org.jspecify.annotations.NullMarked;
