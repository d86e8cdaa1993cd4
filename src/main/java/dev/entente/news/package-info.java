/** News items and the readers of their formats. Knows nothing of what the text says. */
package dev.entente.news;
