/** One thing done to many tickets, with what came of each, and given back. */
package th.sala.ticketing.bulk;
