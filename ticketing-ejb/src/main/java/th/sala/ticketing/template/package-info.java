/** Texts with places that are filled in: an allow-list of names and never code, with Thai manners. */
package th.sala.ticketing.template;
