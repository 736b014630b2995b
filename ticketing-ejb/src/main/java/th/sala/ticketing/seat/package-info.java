/** Who has a ticket open just now, and which one of them writes to the customer. */
package th.sala.ticketing.seat;
