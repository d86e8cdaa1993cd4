/**
 * News items and the readers of their formats. Knows nothing of what the text says.
 *
 * <p>{@link dev.entente.news.NewsReader} reads a record of the input topic, or a line of a file. A form is told by the
 * fields that are there, asked in this order:
 *
 * <ol>
 *   <li>schema.org: {@code @type} ends with {@code Article};
 *   <li>ninjs 2.x and 3.x: {@code headlines}, {@code bodies}, or dates and status in camel case;
 *   <li>ninjs 1.x: {@code uri}, {@code headline} or {@code body_…}, without {@code id};
 *   <li>NewsAPI: {@code publishedAt} without {@code id};
 *   <li>the plain form: all else.
 * </ol>
 *
 * <p>What all forms have in common: a version that is no number counts 0; the version's time is that of the revision,
 * the epoch where the form has none; {@code published} is when the item first came out, so that a revision moves
 * neither its report nor what "Thursday" means. A withdrawal needs its id, and the number that it withdraws where the
 * item has one; without a time it counts over every content of that number.
 */
package dev.entente.news;
