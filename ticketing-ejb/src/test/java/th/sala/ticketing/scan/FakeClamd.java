package th.sala.ticketing.scan;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A daemon that speaks clamd's INSTREAM and PING for real and knows one signature, the EICAR test file's. */
final class FakeClamd implements AutoCloseable {
    /** The harmless file that every scanner calls infected (eicar.org), put together so that this source is not. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!" + "$H+H*";

    private final ServerSocketChannel server;
    private final int largest;
    private volatile boolean mute;

    FakeClamd(ServerSocketChannel server, int largest) {
        this.server = server;
        this.largest = largest;
        Thread thread = new Thread(this::serve, "fake-clamd");
        thread.setDaemon(true);
        thread.start();
    }

    /** From now on it listens and never answers. */
    void fallSilent() {
        mute = true;
    }

    private void serve() {
        while (server.isOpen()) {
            try (SocketChannel caller = server.accept()) {
                answer(Channels.newInputStream(caller), Channels.newOutputStream(caller));
            } catch (IOException hungUp) {
                mute |= !server.isOpen();
            }
        }
    }

    private void answer(InputStream in, OutputStream out) throws IOException {
        DataInputStream data = new DataInputStream(in);
        String command = command(data);
        if (mute) {
            in.readAllBytes();
        } else if (command.equals("zPING")) {
            say(out, "PONG");
        } else if (command.equals("zINSTREAM")) {
            say(out, verdict(data));
        } else {
            say(out, "UNKNOWN COMMAND");
        }
    }

    private static String command(DataInputStream data) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int one = data.read(); one > 0; one = data.read()) {
            text.append((char) one);
        }
        return text.toString();
    }

    private String verdict(DataInputStream data) throws IOException {
        StringBuilder seen = new StringBuilder();
        try {
            for (int length = data.readInt(); length > 0; length = data.readInt()) {
                seen.append(new String(data.readNBytes(length), StandardCharsets.ISO_8859_1));
                if (seen.length() > largest) {
                    return "INSTREAM size limit exceeded. ERROR";
                }
            }
        } catch (EOFException cut) {
            return "INSTREAM: Error reading from client. ERROR";
        }
        return seen.indexOf(EICAR) >= 0 ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
