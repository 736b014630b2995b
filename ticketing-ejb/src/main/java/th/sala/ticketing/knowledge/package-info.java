/** What the hub can answer by itself: short answers that a guest of a chat is offered before writing to anybody. */
package th.sala.ticketing.knowledge;
