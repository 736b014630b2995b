/**
 * LINE Official Accounts. In: signed webhooks, read event by event, each kept with its own bytes. Out: the free reply token
 * for what is ready at once, pushes with a retry key for everything else.
 */
package th.sala.channels.line;
