package th.sala.dev.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import th.sala.dev.hub.Hub;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;

@Command(name = "up", description = "Start everything and wait until every part answers.")
final class Up implements Callable<Integer> {
    @Option(names = "--no-demo", description = "Without demo mails.")
    private boolean withoutDemo;

    @Option(names = "--no-application", description = "A server without the application, for tests that deploy it.")
    private boolean withoutApplication;

    @Option(names = "--node", defaultValue = "1", description = "2: a second Payara on the same database, ports + 200.")
    private int node;

    @Override
    public Integer call() throws Exception {
        Settings given = Settings.fromEnvironment();
        Settings settings = withoutApplication ? given.withoutApplication() : given;
        Progress progress = Progress.onConsole();
        Hub hub = Hub.of(settings, progress);
        boolean started = hub.up();
        if (!withoutDemo && !withoutApplication && !settings.production()) {
            new DemoMails(settings).deliverOnce();
        }
        if (node != 1) {
            started |= hub.upNode(node);
        }
        progress.say(started ? "every part answers" : "everything runs already");
        System.out.print(Addresses.of(settings.node(node)));
        return 0;
    }
}
