/** How often a customer was tried on a ticket, and how often it takes before they count as unreachable. */
package th.sala.ticketing.attempt;
