/** Saved texts and deeds: agents read what they would say before it leaves. */
package th.sala.ticketing.macro;
