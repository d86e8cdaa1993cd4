/** The answers over HTTP. Everything asked is checked here, and nothing internal goes out. */
package dev.entente.serve.http;
