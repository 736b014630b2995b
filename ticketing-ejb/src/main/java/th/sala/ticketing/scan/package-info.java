/**
 * Whether a file may be opened: what a virus scanner says of it. Files are looked at by a worker after the message is
 * kept, never while somebody waits; the bytes leave the hub for the scanner alone (ADR 0027).
 */
package th.sala.ticketing.scan;
