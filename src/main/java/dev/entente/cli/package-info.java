/** The command line: what a person types, reads and gets as an exit code. */
package dev.entente.cli;
