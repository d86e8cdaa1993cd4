/** The {@code evaluate} command: events of the coder held to what people say that a sentence tells. */
package dev.entente.cli.evaluate;
