package th.sala.web.channel;

/** A file inside a message; its content is in Base64 (RFC 4648). */
public record SentFile(String name, String content) {}
