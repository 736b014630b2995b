/** What customers buy, and the priority that follows for whoever decides it. */
package th.sala.ticketing.value;
