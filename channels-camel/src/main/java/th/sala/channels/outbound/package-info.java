/**
 * Sending. A channel knows how to send, not whether it may: the outbox asks the gate in the transaction that hands a
 * message out. A send has three ends, and "nobody knows" is one of them.
 */
package th.sala.channels.outbound;
