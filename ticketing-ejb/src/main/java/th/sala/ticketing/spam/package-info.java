/**
 * Spam: what a colleague calls so, and whose next messages are so without anybody looking. Nothing that arrives is
 * refused or lost; it stands apart, runs no clock, counts in no figure, and every step of it can be taken back.
 */
package th.sala.ticketing.spam;
