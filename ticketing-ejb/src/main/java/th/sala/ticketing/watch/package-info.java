/** Who follows a ticket that is not theirs, who is named in a note, and what they hear. */
package th.sala.ticketing.watch;
