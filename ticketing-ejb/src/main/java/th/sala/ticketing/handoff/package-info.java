/** What one colleague tells the next when a ticket changes hands, and how much of it was told. */
package th.sala.ticketing.handoff;
