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
    private static final String NOBODY = "65534";

    private final List<String> prefix;
    private final boolean owns;

    private Unprivileged(List<String> prefix, boolean owns) {
        this.prefix = prefix;
        this.owns = owns;
    }

    static Unprivileged here() throws IOException, InterruptedException {
        if ((int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") != 0) {
            return new Unprivileged(List.of(), false);
        }
        if (works("unshare", "-U", "true")) {
            return new Unprivileged(List.of("unshare", "-U"), false);
        }
        return new Unprivileged(
                List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"), true);
    }

    List<String> command(List<String> program) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(program);
        return whole;
    }

    /** Hands a folder over to the user the programs run as, where that is another one. */
    void own(Path folder) throws IOException, InterruptedException {
        if (owns && !works("chown", "-R", NOBODY + ":" + NOBODY, folder.toString())) {
            throw new StartFailure("The folder " + folder + " could not be given to user " + NOBODY + ".");
        }
        if (owns && !works("setpriv", "--reuid=" + NOBODY, "--clear-groups", "--", "test", "-x", folder.toString())) {
            throw new StartFailure("PostgreSQL does not run as root, and user " + NOBODY + " cannot reach " + folder
                    + ". Run ./sala as an ordinary user, or set SALA_DATA_DIR to a folder everybody can enter.");
        }
    }

    private static boolean works(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
