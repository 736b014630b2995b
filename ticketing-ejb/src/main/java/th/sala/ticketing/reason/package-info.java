/** Why customers write: the tree of contact reasons of each team, in versions that never change. */
package th.sala.ticketing.reason;
