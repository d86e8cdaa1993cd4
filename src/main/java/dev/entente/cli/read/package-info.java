/** What a person asks of the output topics in a terminal. */
package dev.entente.cli.read;
