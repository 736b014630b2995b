package th.sala.channels.email;

/** A mail's bytes under the UID that the server gave with them. */
record RawMail(long uid, byte[] bytes) {}
