/** Pipelines beside the live one: today's code over yesterday's items, what differs, and the end of it. */
package dev.entente.cli.reprocess;
