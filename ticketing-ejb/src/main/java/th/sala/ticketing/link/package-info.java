/** Tickets that belong together: one a part of another, or both about the same. */
package th.sala.ticketing.link;
