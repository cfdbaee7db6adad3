@NullMarked
package io.github.qapi4j.runtime.qmp.job;

import org.jspecify.annotations.NullMarked;
