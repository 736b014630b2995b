/**
 * The one way of foreign bytes into the hub (M1): the HTTP border hands them over as they came, each kind of channel has a
 * door that verifies, reads and accepts them in the caller's thread, and what comes back is what the sender is told.
 */
package th.sala.channels.webhook;
