/** What agents are writing and have not sent, kept for them on every device. */
package th.sala.ticketing.draft;
