package th.sala.channels.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Stands between the hub and a mail server and answers some commands by itself, as a test says. */
final class FaultyImap implements AutoCloseable {
    static final String CUT = "cut";

    /** To a command without its tag: null to pass it on, {@code CUT}, or what is answered after the tag. */
    volatile Function<String, String> answer = command -> null;

    final List<String> commands = new CopyOnWriteArrayList<>();
    private final ServerSocket door;
    private final int serverPort;

    FaultyImap(int serverPort) throws IOException {
        this.serverPort = serverPort;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        inBackground(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void serve() throws IOException {
        while (!door.isClosed()) {
            Socket hub = door.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            hub.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            inBackground(() -> copy(server, hub));
            inBackground(() -> pass(hub, server));
        }
    }

    private void pass(Socket hub, Socket server) throws IOException {
        try (hub;
                server) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(hub.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String command = line.substring(line.indexOf(' ') + 1);
                commands.add(command);
                String own = answer.apply(command);
                if (own == null) {
                    server.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                } else if (own.equals(CUT)) {
                    return;
                } else {
                    String tag = line.substring(0, line.indexOf(' '));
                    hub.getOutputStream().write((tag + " " + own + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        }
    }

    private static void copy(Socket from, Socket to) throws IOException {
        try (InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        }
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                System.getLogger(FaultyImap.class.getName()).log(System.Logger.Level.DEBUG, "A connection ended.");
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Work {
        void run() throws IOException;
    }
}
