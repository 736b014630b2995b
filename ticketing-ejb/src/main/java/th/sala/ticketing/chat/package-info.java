/**
 * A chat as its two sides see it: the guest's own view of what was said and who is there, and what the desk tells back. The
 * guest sees only what was said on this channel under their own handle, whoever the person turns out to be.
 */
package th.sala.ticketing.chat;
