package th.sala.system.client;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A mailbox on the development mail server; user and password are both the address. */
public final class Mailbox {
    private final String address;

    private Mailbox(String address) {
        this.address = address;
    }

    public static Mailbox of(String address) {
        return new Mailbox(address);
    }

    /** Puts raw mails into the box, byte for byte (IMAP APPEND). */
    public void append(List<byte[]> mails) {
        withFolder(folder -> {
            for (byte[] mail : mails) {
                folder.appendMessages(new Message[] {new RawMail(mail)});
            }
            return null;
        });
    }

    public void append(byte[] mail) {
        append(List.of(mail));
    }

    /** The raw mails in the box, oldest first. */
    public List<byte[]> mails() {
        return withFolder(folder -> {
            List<byte[]> mails = new ArrayList<>();
            for (Message mail : folder.getMessages()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                mail.writeTo(bytes);
                mails.add(bytes.toByteArray());
            }
            return mails;
        });
    }

    private <T> T withFolder(Work<T> work) {
        Properties settings = new Properties();
        settings.setProperty("mail.mime.allowutf8", "false");
        try (Store store = Session.getInstance(settings).getStore("imap")) {
            store.connect("127.0.0.1", TestHub.imapPort(), address, address);
            try (Folder folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_WRITE);
                return work.on(folder);
            }
        } catch (MessagingException | IOException fault) {
            throw new IllegalStateException("The mailbox could not be used.", fault);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Folder folder) throws MessagingException, IOException;
    }

    /** Appends its own bytes and nothing else. */
    private static final class RawMail extends MimeMessage {
        private final byte[] raw;

        RawMail(byte[] raw) throws MessagingException {
            super(Session.getInstance(new Properties()), new ByteArrayInputStream(new byte[0]));
            this.raw = raw;
            setFlags(new Flags(), true);
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(raw);
        }

        @Override
        public int getSize() {
            return raw.length;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(raw);
        }
    }
}
