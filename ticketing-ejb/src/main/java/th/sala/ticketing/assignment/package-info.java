/** Work that waits in a team's queue goes to who has room for it, and comes back from who left. */
package th.sala.ticketing.assignment;
