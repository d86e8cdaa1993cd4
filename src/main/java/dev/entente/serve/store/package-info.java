/**
 * The tables of the topics in a SQL database, SQLite or PostgreSQL: written with the positions they were read from in
 * one transaction, and read by lists that go on where the last page ended.
 */
package dev.entente.serve.store;
