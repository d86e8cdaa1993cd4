/**
 * The demo: a broker in this process, the pipeline on it, a feed, and what comes out. The only place that knows a
 * broker.
 */
package dev.entente.cli.demo;
