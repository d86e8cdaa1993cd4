/** Archives published in the order in which their items appeared, as fast as they did or faster. */
package dev.entente.cli.replay;
