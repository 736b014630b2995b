/** The second look at work before it is done: which work takes it, and what came of it. */
package th.sala.ticketing.quality;
