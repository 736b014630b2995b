/** Made-up tickets in great number, put straight into the tables of a hub. */
package th.sala.dev.seed;
