/** Rules at the border. */
package th.sala.web.automation;
