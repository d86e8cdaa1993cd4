/** Two sets of tables compared. */
package dev.entente.cli.diff;
