/** The board that a supervisor leaves open: how their teams stand now, and how the figures go. */
package th.sala.ticketing.board;
