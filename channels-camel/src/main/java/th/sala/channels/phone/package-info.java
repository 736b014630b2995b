/**
 * Telephone: calls that people and connected systems log, what a telephone exchange tells of running calls, and call
 * details from a file. What they mean for tickets is decided in {@code ticketing.call}.
 */
package th.sala.channels.phone;
