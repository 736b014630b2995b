/**
 * Chat on web pages. The hub itself is the provider: a reply has left once it stands in the guest's history, and has arrived
 * once the guest's page says so.
 */
package th.sala.channels.webchat;
