package th.sala.channels.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A mail server that gives one answer after the other, reads the content after 354, and then hangs up. */
final class ScriptedSmtp implements AutoCloseable {
    private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<String> heard;

    /** @param heard gets every line that the client says */
    ScriptedSmtp(List<String> answers, List<String> heard) throws IOException {
        this.heard = heard;
        Thread thread = new Thread(() -> serve(answers), "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void serve(List<String> answers) {
        try (Socket client = listener.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream out = client.getOutputStream()) {
            for (int i = 0; i < answers.size(); i++) {
                out.write((answers.get(i) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
                String end = answers.get(i).startsWith("354") ? "." : null;
                String line;
                do {
                    line = in.readLine();
                    heard.add(String.valueOf(line));
                } while (end != null && line != null && !line.equals(end));
            }
        } catch (IOException clientGone) {
            Thread.currentThread().interrupt();
        }
    }
}
