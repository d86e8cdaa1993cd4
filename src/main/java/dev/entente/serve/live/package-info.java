/** Changes as they come, to readers that are connected. */
package dev.entente.serve.live;
