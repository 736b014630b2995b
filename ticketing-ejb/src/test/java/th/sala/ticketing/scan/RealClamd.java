package th.sala.ticketing.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** ClamAV's own daemon (Debian: {@code apt install clamav-daemon}), given one signature, the EICAR test file's. */
final class RealClamd implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/clamd");
    private static final String SIGNATURE = "44d88612fea8a8f36de82e1278abb02f:68:Eicar-Test-Signature\n";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Path socket;
    private final Process process;

    private RealClamd(Path socket, Process process) {
        this.socket = socket;
        this.process = process;
    }

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    /** Starts one that keeps everything in the folder, and awaits its socket. */
    static RealClamd in(Path folder, int largest) throws IOException, InterruptedException {
        Path signatures = Files.createDirectory(folder.resolve("signatures"));
        Files.writeString(signatures.resolve("eicar.hdb"), SIGNATURE);
        Path socket = folder.resolve("clamd.ctl");
        Path settings = Files.writeString(folder.resolve("clamd.conf"), """
                Foreground yes
                LocalSocket %s
                DatabaseDirectory %s
                StreamMaxLength %d
                """.formatted(socket, signatures, largest));
        Process process = new ProcessBuilder(PROGRAM.toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        var clamd = new RealClamd(socket, process);
        clamd.awaitSocket();
        return clamd;
    }

    Path socket() {
        return socket;
    }

    private void awaitSocket() throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (!Files.exists(socket)) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() - began > PATIENCE_NANOS) {
                close();
                throw new IOException("clamd did not start");
            }
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
