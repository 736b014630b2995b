package th.sala.dev.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;
import th.sala.dev.hub.StartFailure;
import th.sala.dev.mail.SampleMail;

/**
 * Request Tracker 5 from Debian's package on a PostgreSQL of its own, fed through its mail gateway by four feeders, as the
 * scripts beside this project ({@code SALA_PEERBENCH}, else {@code ../shared/peerbench}) set it up. As root: the first
 * time they install packages.
 */
final class RequestTracker implements AutoCloseable {
    private static final Path SERVER = Path.of("/usr/share/request-tracker5/libexec/rt-server");
    private static final Path DATA = Path.of("/tmp/peers/pg");
    private static final Path READY = Path.of("/tmp/peers/rt-init.pl");
    private static final int FEEDERS = 4;
    private static final int WARM_UP = 12;
    private static final List<String> GATEWAY =
            List.of("rt-mailgate", "--url", "http://127.0.0.1:18320", "--queue", "General", "--action", "correspond");
    private static final Pattern RATE = Pattern.compile("\"msg_s\": ([0-9.]+).*\"bad\": 0");

    private final Path scripts;
    private final Progress progress;

    RequestTracker(Settings project, Progress progress) {
        this.scripts = project.root()
                .resolve(project.given("SALA_PEERBENCH").orElse("../shared/peerbench"))
                .normalize();
        this.progress = progress;
        if (!Files.exists(scripts.resolve("rt-setup.sh"))) {
            throw new StartFailure("--vs rt needs the scripts of " + scripts + ", and they are not there.");
        }
    }

    /** Starts it, feeds it, and returns the mails a second. */
    double mailsASecond(List<SampleMail> mails) throws IOException, InterruptedException {
        start();
        Path folder = Files.createTempDirectory("sala-rt");
        for (int i = 0; i < mails.size(); i++) {
            Files.write(folder.resolve("%05d.eml".formatted(i)), mails.get(i).bytes());
        }
        feed(folder, 0, WARM_UP);
        String told = feed(folder, WARM_UP, mails.size());
        Matcher rate = RATE.matcher(told);
        if (!rate.find()) {
            throw new IOException("Request Tracker did not take the mails: " + told);
        }
        return Double.parseDouble(rate.group(1));
    }

    @Override
    public void close() throws IOException {
        try {
            script("svc.sh", "rt", "stop");
            script("pg.sh", "stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void start() throws IOException, InterruptedException {
        if (!Files.exists(SERVER)) {
            progress.say("installing Request Tracker from Debian's packages");
            script("00-install.sh");
        }
        boolean first = !Files.exists(DATA);
        if (first) {
            script("pg.sh", "init");
        }
        script("pg.sh", "start");
        if (first || !Files.exists(READY)) {
            script("rt-setup.sh");
        }
        progress.say("Request Tracker: " + script("svc.sh", "rt", "start").strip());
    }

    private String feed(Path folder, int from, int to) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of("python3", "feed.py", "exec", folder.toString(), Integer.toString(from), Integer.toString(to)));
        command.add(Integer.toString(FEEDERS));
        command.addAll(GATEWAY);
        return run(command);
    }

    private String script(String name, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", name));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Path told = Files.createTempFile("sala-rt", ".out");
        Process process = new ProcessBuilder(command)
                .directory(scripts.toFile())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        int code = process.waitFor();
        String words = Files.readString(told, StandardCharsets.UTF_8);
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + code + ": " + words);
        }
        return words;
    }
}
