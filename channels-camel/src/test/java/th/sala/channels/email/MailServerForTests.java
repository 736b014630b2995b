package th.sala.channels.email;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** GreenMail in this process: takes any mail, hands it out over IMAP, user and password both the address. */
final class MailServerForTests implements AutoCloseable {
    static {
        System.setProperty("mail.mime.allowutf8", "false");
    }

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd-MMM-yyyy HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    MailServerForTests() {
        server.start();
    }

    int imapPort() {
        return server.getImap().getPort();
    }

    int smtpPort() {
        return server.getSmtp().getPort();
    }

    MailServerForTests with(String address) {
        server.setUser(address, address);
        return this;
    }

    void append(String address, byte[]... mails) throws IOException {
        append(address, "", mails);
    }

    /** As if the mailbox had received it then. */
    void appendOf(String address, Instant received, byte[] mail) throws IOException {
        append(address, '"' + DATE.format(received) + "\" ", mail);
    }

    /** IMAP APPEND, byte for byte, with literals that need no answer in between (RFC 7888). */
    private void append(String address, String date, byte[]... mails) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), imapPort())) {
            socket.setTcpNoDelay(true);
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            answers.readLine();
            say(socket, answers, ("a LOGIN " + address + " " + address + "\r\n").getBytes(StandardCharsets.US_ASCII));
            for (byte[] mail : mails) {
                ByteArrayOutputStream command = new ByteArrayOutputStream();
                command.writeBytes(
                        ("a APPEND INBOX " + date + "{" + mail.length + "+}\r\n").getBytes(StandardCharsets.US_ASCII));
                command.writeBytes(mail);
                command.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
                say(socket, answers, command.toByteArray());
            }
        }
    }

    private static void say(Socket socket, BufferedReader answers, byte[] command) throws IOException {
        socket.getOutputStream().write(command);
        String answer = answers.readLine();
        while (answer != null && !answer.startsWith("a ")) {
            answer = answers.readLine();
        }
        if (answer == null || !answer.startsWith("a OK")) {
            throw new IOException("The mail server refused: " + answer);
        }
    }

    List<StoredMessage> inboxOf(String address) throws FolderException {
        return folder(address).getMessages();
    }

    void delete(String address, int position) throws FolderException {
        StoredMessage mail = inboxOf(address).get(position);
        mail.setFlag(Flags.Flag.DELETED, true);
        folder(address).expunge();
    }

    void stopImap() {
        server.getImap().stopService();
    }

    private MailFolder folder(String address) throws FolderException {
        ImapHostManager hosts = server.getManagers().getImapHostManager();
        GreenMailUser user = server.getUserManager().getUserByEmail(address);
        return hosts.getInbox(user);
    }

    @Override
    public void close() {
        server.stop();
    }
}
