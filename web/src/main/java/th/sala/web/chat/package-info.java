/**
 * {@code /ws/chat}: guests of the chat on their socket. Frames are JSON objects with a {@code type}; what a guest writes goes
 * through the channel's door like any webhook, what we answer is read again from the database when the feed says so.
 */
package th.sala.web.chat;
