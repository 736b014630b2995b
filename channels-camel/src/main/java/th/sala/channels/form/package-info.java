/**
 * The public web form: what anybody fills in becomes a ticket, and the answer leaves to the address that they gave. A form
 * proves nothing about who filled it in.
 */
package th.sala.channels.form;
