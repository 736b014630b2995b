package th.sala.ticketing.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** A connection of which everything together may take a given time, over TCP and UNIX sockets alike. */
final class TimedChannel implements AutoCloseable {
    private static final int LONGEST_ANSWER = 4_096;

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final long deadline;

    private TimedChannel(SocketChannel channel, Duration limit) throws IOException {
        this.channel = channel;
        this.selector = Selector.open();
        this.deadline = System.nanoTime() + limit.toNanos();
        channel.configureBlocking(false);
        this.key = channel.register(selector, 0);
    }

    static TimedChannel connect(ClamdAddress address, Duration limit) throws IOException {
        TimedChannel connection = new TimedChannel(address.open(), limit);
        try {
            if (!connection.channel.connect(address.target())) {
                connection.await(SelectionKey.OP_CONNECT);
                connection.channel.finishConnect();
            }
            return connection;
        } catch (IOException | RuntimeException fault) {
            connection.close();
            throw fault;
        }
    }

    void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(SelectionKey.OP_WRITE);
            }
        }
    }

    /**
     * Everything up to the end of the connection, or as much of it as an answer may have. A connection that is cut after
     * the answer, because not all that was sent was wanted, has answered.
     */
    byte[] readAll() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ByteBuffer piece = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.size() < LONGEST_ANSWER) {
            int count = read(piece.clear(), answer.size() > 0);
            if (count < 0) {
                break;
            }
            answer.write(piece.array(), 0, count);
        }
        return answer.toByteArray();
    }

    private int read(ByteBuffer piece, boolean answered) throws IOException {
        try {
            await(SelectionKey.OP_READ);
            return channel.read(piece);
        } catch (SocketException cut) {
            if (answered) {
                return -1;
            }
            throw cut;
        }
    }

    private void await(int operation) throws IOException {
        key.interestOps(operation);
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0 || selector.select(left) == 0) {
            throw new SocketTimeoutException("No answer in time.");
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        selector.close();
        channel.close();
    }
}
