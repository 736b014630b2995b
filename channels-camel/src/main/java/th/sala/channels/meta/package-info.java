/**
 * Meta's platform: Messenger is talked with both ways. Comments on the page, Instagram and WhatsApp come through the same
 * door; what they bring is kept and counted until the hub can answer there.
 */
package th.sala.channels.meta;
