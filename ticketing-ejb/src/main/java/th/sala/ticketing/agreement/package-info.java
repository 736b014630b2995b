/** What the hub writes to people about their consents by itself. */
package th.sala.ticketing.agreement;
