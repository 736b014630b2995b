package th.sala.channels.email;

/** A mail that the server names, with its size in bytes; 0 when it does not say. */
record ListedMail(long uid, long size) {}
