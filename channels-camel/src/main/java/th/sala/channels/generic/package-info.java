/**
 * Any other source: a signed call of a few members becomes a ticket under the channel's own code, and answers go back by a
 * signed call or by a colleague's hand.
 */
package th.sala.channels.generic;
