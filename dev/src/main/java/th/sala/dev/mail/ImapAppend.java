package th.sala.dev.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Puts messages into a mailbox byte for byte by IMAP's APPEND (RFC 9051, section 6.3.12). A mail library would parse
 * and write them anew, and a broken mail would no longer be the broken mail.
 */
public final class ImapAppend implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private int commands;

    private ImapAppend(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /** Signs in to a mailbox of the development mail server, where user and password are both the address. */
    public static ImapAppend into(String host, int port, String mailbox) throws IOException {
        var socket = new Socket(host, port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        var session = new ImapAppend(socket);
        session.line();
        session.command("LOGIN " + quoted(mailbox) + " " + quoted(mailbox));
        return session;
    }

    /** Returns when the server has said that it stored the message. */
    public void append(byte[] message) throws IOException {
        String tag = send("APPEND INBOX {" + message.length + "}");
        String answer = line();
        if (!answer.startsWith("+")) {
            throw new IOException("The mail server refused a message: " + answer);
        }
        out.write(message);
        out.write(new byte[] {'\r', '\n'});
        out.flush();
        requireOk(tag);
    }

    @Override
    public void close() throws IOException {
        try {
            send("LOGOUT");
        } finally {
            socket.close();
        }
    }

    private void command(String text) throws IOException {
        requireOk(send(text));
    }

    private String send(String text) throws IOException {
        commands++;
        String tag = "a" + commands;
        out.write((tag + " " + text + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return tag;
    }

    private void requireOk(String tag) throws IOException {
        String answer = line();
        while (!answer.startsWith(tag + " ")) {
            answer = line();
        }
        if (!answer.startsWith(tag + " OK")) {
            throw new IOException("The mail server refused: " + answer);
        }
    }

    private String line() throws IOException {
        var read = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The mail server closed the connection.");
            }
            read.write(next);
        }
        return read.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
