/** Engagements as a calendar that can be subscribed to. */
package dev.entente.serve.calendar;
