/**
 * From the raw bytes of a mail to one message. Nothing here refuses a mail for being wrong: what can be read is delivered,
 * and the original bytes are kept beside it.
 */
package th.sala.channels.email.mime;
