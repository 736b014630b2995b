/** Fields that an organisation has of its own on tickets: each for a purpose that names its data. */
package th.sala.ticketing.field;
