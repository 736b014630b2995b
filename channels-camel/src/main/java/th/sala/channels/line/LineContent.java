package th.sala.channels.line;

/**
 * What LINE gave for a message.
 *
 * @param bytes null when it gave none
 * @param lost whether asking again is of no use
 */
record LineContent(byte[] bytes, boolean lost) {
    static final LineContent LOST = new LineContent(null, true);
    static final LineContent LATER = new LineContent(null, false);
}
