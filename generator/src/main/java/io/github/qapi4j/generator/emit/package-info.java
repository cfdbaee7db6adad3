/**
 * Java source from a checked schema and its names.
 *
 * <p><b>Invariant:</b> the output is a function of schema, names and options: same bytes on every machine.
 *
 * <h2>What generated code repeats, and what it shares</h2>
 *
 * Generated types are alike, so most of what two of them have in common could move into {@code runtime.codegen}. Three
 * figures decide whether it does: the ratio of javac's time to that for bare records, the ratio of reading to the bare
 * token loop, and the bytes of the jar.
 *
 * <p>Repeated on purpose:
 *
 * <ul>
 *   <li>The loop and the switch of each reader. A shared loop would have to call back for each member, and then members
 *       could not be local variables, on which the read ratio rests. The bodies of readers are the dearest part of a type
 *       for javac, next to its builder: they take a third of a bare tree's time.
 *   <li>A union's common members in each of its records: that a pattern can take a record apart. They are read and written in
 *       one place.
 *   <li>The setters and fields of builders, a fifth of the jar. An array of values in a common superclass would save the
 *       fields, but box numbers and cast in each {@code build()}. Two thirds of what javac takes for a builder, it takes for a
 *       builder without setters, too.
 *   <li>Documentation: of a member on its record and on the builder. Without any comment, javac is a fiftieth faster; the
 *       jar has none.
 * </ul>
 *
 * <p>Shared, as repeating it bought no speed:
 *
 * <ul>
 *   <li>The way of Databind to readers and writers: two annotations that all types inherit. An annotation on each type, with
 *       one class for each schema file behind it, was a thirtieth of javac's time; with a class nested in each type it was a
 *       seventh, a quarter of the classes, and a twelfth of the jar's bytes.
 *   <li>Names, mandatory members and duplicates: a table for each type, and bits, which the input keeps for all objects
 *       around a value: readers that carried the bits through their loops were no faster. Checks of ranges and of builders
 *       go by the table, and so do the check that a mandatory member is there and the copy of a list: what
 *       {@code Objects.requireNonNull} makes javac infer at each call was a twelfth of its time, {@code List.copyOf} an
 *       eightieth.
 *   <li>Writing a member, name and all, is one call, and its method is named after the type: choosing among methods of one
 *       name was a twentieth of javac's time.
 *   <li>The loop of readers of records without members.
 * </ul>
 *
 * <p>Resolving imports was an eighth of javac's time: none is emitted for java.lang, but for names that the schema hides.
 */
@NullMarked
package io.github.qapi4j.generator.emit;

import org.jspecify.annotations.NullMarked;
