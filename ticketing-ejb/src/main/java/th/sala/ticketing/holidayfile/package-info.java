/** Files of announced holidays, read so that a person can say what sort of day each is. */
package th.sala.ticketing.holidayfile;
