/**
 * Camel inside the EAR. It is started by one singleton, since there is no Camel-CDI; routes are tables of contents, and the
 * beans they call know nothing of Camel.
 */
package th.sala.channels.runtime;
