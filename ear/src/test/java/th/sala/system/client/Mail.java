package th.sala.system.client;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes a raw mail as a customer's program would. */
public final class Mail {
    private final List<String> headers = new ArrayList<>();
    private final String messageId;
    private String body = "สวัสดีค่ะ ขอสอบถามเรื่องการจัดส่งค่ะ";

    private Mail(String from) {
        messageId = "<" + UUID.randomUUID() + "@mail.example.com>";
        header("From", from);
        header("Message-ID", messageId);
        header("Date", "Sat, 21 Nov 2026 10:00:00 +0700");
        header("MIME-Version", "1.0");
        header("Content-Type", "text/plain; charset=utf-8");
        header("Content-Transfer-Encoding", "8bit");
    }

    public static Mail from(String from) {
        return new Mail(from);
    }

    public Mail to(String address) {
        return header("To", address);
    }

    public Mail subject(String subject) {
        return header("Subject", subject);
    }

    public Mail answering(String id) {
        return header("In-Reply-To", id).header("References", id);
    }

    public Mail header(String name, String value) {
        headers.add(name + ": " + value);
        return this;
    }

    public Mail saying(String text) {
        body = text;
        return this;
    }

    public String messageId() {
        return messageId;
    }

    public byte[] bytes() {
        return (String.join("\r\n", headers) + "\r\n\r\n" + body + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
