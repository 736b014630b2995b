/** Who of the staff is there for work, or why not. */
package th.sala.ticketing.presence;
