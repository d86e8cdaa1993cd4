/**
 * Where news items are found and how they are cut out of it: files of JSON, feeds (RSS and Atom), pages, plain text,
 * archives of the web. What is found is a record as the input topic takes it, and its reading is always that of
 * {@link dev.entente.news.NewsReader}: JSON goes on as it came, all else is written in the plain form.
 *
 * <p>Everything is read as a stream or has a limit of size; nothing that a source holds is resolved, included or
 * fetched.
 */
package dev.entente.news.source;
