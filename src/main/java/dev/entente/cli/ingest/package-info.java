/** News items in: from files, folders, standard input and live feeds to the input topic. */
package dev.entente.cli.ingest;
