/** Live feeds, fetched again and again from servers that nobody vouches for. */
package dev.entente.cli.poll;
