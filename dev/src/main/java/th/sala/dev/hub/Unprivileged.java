package th.sala.dev.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs, which refuse user id 0. For an ordinary user nothing is added. For root they run in a
 * user namespace of their own; where the kernel forbids that, as user 65534, who then owns the data.
 */
final class Unprivileged {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    private final List<String> prefix;
    private final int caller;
    private final int owner;

    private Unprivileged(List<String> prefix, int caller, int owner) {
        this.prefix = prefix;
        this.caller = caller;
        this.owner = owner;
    }

    static Unprivileged here() throws IOException, InterruptedException {
        int caller = uid(Path.of("/proc/self"));
        if (caller != ROOT) {
            return new Unprivileged(List.of(), caller, caller);
        }
        if (works("unshare", "-U", "true")) {
            return new Unprivileged(List.of("unshare", "-U"), ROOT, ROOT);
        }
        return new Unprivileged(asNobody(), ROOT, NOBODY);
    }

    List<String> command(List<String> program) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(program);
        return whole;
    }

    /** Hands a file or a folder over to the user the programs run as, where it is another one's. */
    void own(Path path) throws IOException, InterruptedException {
        if (uid(path) == owner) {
            return;
        }
        if (caller != ROOT || !works("chown", "-R", owner + ":" + owner, path.toString())) {
            throw new StartFailure(path + " belongs to another user, and PostgreSQL only works on files of its own."
                    + " Run ./sala as that user.");
        }
        if (owner == NOBODY && !readableForNobody(path)) {
            throw new StartFailure("PostgreSQL does not run as root, and user " + NOBODY + " cannot reach " + path
                    + ". Run ./sala as an ordinary user, or set SALA_DATA_DIR to a folder everybody can enter.");
        }
    }

    private static boolean readableForNobody(Path path) throws IOException, InterruptedException {
        var command = new ArrayList<>(asNobody());
        command.addAll(List.of("test", "-r", path.toString()));
        return works(command.toArray(String[]::new));
    }

    private static List<String> asNobody() {
        return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--");
    }

    private static int uid(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    private static boolean works(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
