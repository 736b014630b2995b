/** What the desk does by itself: rules on events and on time, each with a trace of what it did and why. */
package th.sala.ticketing.automation;
