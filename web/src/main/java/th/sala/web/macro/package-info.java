/** Macros at the border. */
package th.sala.web.macro;
