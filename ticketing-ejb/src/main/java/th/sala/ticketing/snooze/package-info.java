/** Tickets that their owners do not want to see for a while. */
package th.sala.ticketing.snooze;
