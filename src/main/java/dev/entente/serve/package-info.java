/** The read side: the compacted topics as tables of a SQL store, and what is answered from there. */
package dev.entente.serve;
