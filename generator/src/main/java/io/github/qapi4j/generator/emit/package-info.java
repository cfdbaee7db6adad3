/**
 * Java source from a checked schema and its names.
 *
 * <p><b>Invariant:</b> the output is a function of schema, names and options: same bytes on every machine.
 *
 * <h2>What generated code repeats, and what it shares</h2>
 *
 * Generated types are alike, so most of what two of them have in common could move into {@code runtime.internal}. Three
 * figures decide whether it does: the ratio of javac's time to that for bare records, the ratio of reading to the bare
 * token loop, and the bytes of the jar.
 *
 * <p>Repeated on purpose:
 *
 * <ul>
 *   <li>The loop and the switch of each reader. A shared loop would call back for each member: then members cannot be
 *       local variables, and reading costs what reflection was avoided for. This is the largest part of what javac takes
 *       for a type beyond its record, a third of a bare tree's time; the read ratio is worth it.
 *   <li>A union's common members in each of its records: declaration, reader, writer and builder. One pass over the
 *       tokens, whatever the order, and flat records that a pattern can take apart are the price of it.
 *   <li>The setters and fields of builders, a fifth of the jar. An array of values in a common superclass would save the
 *       fields, but box numbers, and cast in each {@code build()}; javac takes its time for the class, not for what is in
 *       it.
 *   <li>Documentation: of a member on its record and on the builder. It costs javac and the jar nothing that can be
 *       measured.
 * </ul>
 *
 * <p>Shared, as repeating it bought no speed:
 *
 * <ul>
 *   <li>The way of Databind to the readers: one class for each schema file instead of one nested in each type. That was a
 *       quarter of the classes, a twelfth of the jar's bytes, and a seventh of javac's time.
 *   <li>That types can be written by Databind: an annotation that they inherit.
 *   <li>Names, mandatory members and duplicates: a table for each type, and bits. Checks of ranges and of builders go by the
 *       table.
 *   <li>Writing a member, name and all, is one call.
 * </ul>
 *
 * <p>Imports cost javac as much as short methods do: none is emitted for java.lang, but for names that the schema hides.
 */
@NullMarked
package io.github.qapi4j.generator.emit;

import org.jspecify.annotations.NullMarked;
