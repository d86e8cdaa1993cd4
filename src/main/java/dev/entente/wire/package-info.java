/** How records stand on the wire: canonical JSON, serdes, the catalog of topics, partitions and CloudEvents headers. */
package dev.entente.wire;
