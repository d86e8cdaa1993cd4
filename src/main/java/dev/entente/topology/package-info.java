/** The pipeline as a Kafka Streams topology: one class a stage, {@link dev.entente.topology.Pipeline} for the whole. */
package dev.entente.topology;
