/** Rows of tables as files for other programs. */
package dev.entente.serve.export;
