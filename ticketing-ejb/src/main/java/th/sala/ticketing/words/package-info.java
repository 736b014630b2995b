/**
 * What the words of a message say of themselves, read without looking anything up: where the new ones end and whether
 * they are thanks only. Pure functions; nothing here changes or drops a word.
 */
package th.sala.ticketing.words;
