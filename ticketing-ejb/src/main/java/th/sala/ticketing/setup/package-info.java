/** How far a new desk has come: what a guide ticks by facts. */
package th.sala.ticketing.setup;
