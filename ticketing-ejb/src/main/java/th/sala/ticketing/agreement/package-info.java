/** What the hub writes to people about their consents and their requests under the law by itself. */
package th.sala.ticketing.agreement;
