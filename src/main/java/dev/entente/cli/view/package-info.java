/** Events and relationships as a person reads them in a terminal. */
package dev.entente.cli.view;
