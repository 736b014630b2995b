/**
 * E-mail. Mail is fetched by UID and not by flags, because a flag is shared with everybody who reads the mailbox in a mail
 * program; the watermark is a row of ours that commits with the mails. Inbound mail is parsed by mime4j, which survives
 * more broken mail than Jakarta Mail; Jakarta Mail only fetches and sends.
 */
package th.sala.channels.email;
