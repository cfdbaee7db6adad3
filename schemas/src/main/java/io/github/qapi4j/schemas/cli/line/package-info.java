/** What all commands have in common: how lines are taken apart, what help says, how answers are printed. Not exported. */
@NullMarked
package io.github.qapi4j.schemas.cli.line;

import org.jspecify.annotations.NullMarked;
