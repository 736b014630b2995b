/**
 * The channels that an administrator has connected, besides mailboxes: what kind each is, how it is set up, and its secrets,
 * which are sealed in the database and opened only here.
 */
package th.sala.channels.channel;
