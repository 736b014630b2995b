package th.sala.dev.drill;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Passes a server's connections on, and cuts one of them after so many bytes of the server. */
final class CuttingProxy implements AutoCloseable {
    private static final long NEVER = Long.MAX_VALUE;
    private static final int BLOCK = 8192;

    private final ServerSocket door;
    private final int server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong nextLimit = new AtomicLong(NEVER);
    private final AtomicLong told = new AtomicLong();
    private final AtomicLong cuts = new AtomicLong();

    private CuttingProxy(ServerSocket door, int server) {
        this.door = door;
        this.server = server;
    }

    /** A proxy of whoever listens on this port of this machine. */
    static CuttingProxy to(int server) throws IOException {
        var proxy = new CuttingProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
        proxy.workers.execute(proxy::accept);
        return proxy;
    }

    int port() {
        return door.getLocalPort();
    }

    /** Cuts the connections there are, and the next one after so many bytes of the server. */
    void cutNextAfter(long bytes) {
        nextLimit.set(bytes);
        hangUp();
    }

    /** How many bytes of the server passed through the newest connection. */
    long told() {
        return told.get();
    }

    /** How many connections reached their limit. */
    long cuts() {
        return cuts.get();
    }

    /** Cuts the connections there are. */
    void hangUp() {
        open.forEach(CuttingProxy::end);
        open.clear();
    }

    @Override
    public void close() throws IOException {
        door.close();
        hangUp();
        workers.shutdownNow();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException e) {
                // the door is closed, or the server is away: the client hears it by the end of its connection
            }
        }
    }

    private void connect(Socket client) throws IOException {
        open.add(client);
        var upstream = new Socket();
        try {
            upstream.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), server), 2000);
        } catch (IOException away) {
            end(client);
            throw away;
        }
        open.add(upstream);
        told.set(0);
        long limit = nextLimit.getAndSet(NEVER);
        workers.execute(() -> pass(client, upstream, NEVER, new AtomicLong()));
        workers.execute(() -> pass(upstream, client, limit, told));
    }

    private void pass(Socket from, Socket to, long limit, AtomicLong count) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var block = new byte[BLOCK];
            long left = limit;
            while (left > 0) {
                int read = in.read(block, 0, (int) Math.min(BLOCK, left));
                if (read < 0) {
                    return;
                }
                out.write(block, 0, read);
                count.addAndGet(read);
                left -= read;
            }
            cuts.incrementAndGet();
        } catch (IOException e) {
            // one side hung up: so does the other
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
