/** The way of a new administrator from an empty hub to a first answer. */
package th.sala.web.setup;
