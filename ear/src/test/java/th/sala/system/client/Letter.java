package th.sala.system.client;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A received mail as its reader sees it. */
public record Letter(String subject, String text) {

    public static Letter of(String raw) {
        try {
            MimeMessage mail = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
            return new Letter(mail.getSubject(), plain(mail));
        } catch (MessagingException | IOException fault) {
            throw new IllegalStateException("The mail cannot be read.", fault);
        }
    }

    private static String plain(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart parts)) {
            return part.isMimeType("text/plain") ? part.getContent().toString() : "";
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            text.append(plain(parts.getBodyPart(i)));
        }
        return text.toString();
    }
}
