/** How things stood on a past day, told from the tables of today. */
package dev.entente.serve.past;
