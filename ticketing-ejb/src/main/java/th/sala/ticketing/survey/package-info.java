/** How customers say it went: asked once after a ticket is done, answered by a link, put right where it was bad. */
package th.sala.ticketing.survey;
