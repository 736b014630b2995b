/**
 * The customer's own side of the desk: which tickets are theirs, what was said with them, and by which signed links they
 * come without signing in. Nothing here shows a note, a colleague, or another person.
 */
package th.sala.ticketing.portal;
