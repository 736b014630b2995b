/** Pages without the browser application: what whoever opens a link of ours reads. */
package th.sala.web.page;
