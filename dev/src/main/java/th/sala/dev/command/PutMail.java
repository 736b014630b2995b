package th.sala.dev.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import th.sala.dev.hub.Port;
import th.sala.dev.hub.Settings;
import th.sala.dev.hub.StartFailure;
import th.sala.dev.mail.ImapAppend;

@Command(name = "mail", description = "Put raw messages, byte for byte, into a mailbox of the hub (IMAP APPEND).")
final class PutMail implements Callable<Integer> {
    @Option(names = "--file", required = true, arity = "1..*", paramLabel = "F.eml", description = "The message.")
    private List<Path> files;

    @Option(names = "--mailbox", defaultValue = "support@sala.test", description = "Default: ${DEFAULT-VALUE}.")
    private String mailbox;

    @Override
    public Integer call() throws Exception {
        Settings settings = Settings.fromEnvironment();
        for (Path file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new StartFailure("There is no file " + file + " to send.");
            }
        }
        try (var inbox = ImapAppend.into(settings.imapHost(), settings.port(Port.IMAP), mailbox)) {
            for (Path file : files) {
                inbox.append(Files.readAllBytes(file));
            }
        }
        System.out.println(files.size() + (files.size() == 1 ? " mail" : " mails") + " put into " + mailbox);
        return 0;
    }
}
