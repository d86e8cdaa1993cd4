/** Measurements, run by hand; none of them is a test. */
package dev.entente.bench;
