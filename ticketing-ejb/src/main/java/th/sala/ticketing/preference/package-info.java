/** How the staff have set up the console, each for themselves. */
package th.sala.ticketing.preference;
