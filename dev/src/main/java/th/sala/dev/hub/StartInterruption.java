package th.sala.dev.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Ends a start that is still going on, so that what it would start next is not missed. */
final class StartInterruption {
    private StartInterruption() {}

    static void end(Settings settings) throws IOException, InterruptedException {
        Path lock = settings.run("up.lock");
        Optional<Exclusive> free = Exclusive.tryHold(lock);
        if (free.isEmpty()) {
            String holder = Files.readString(lock).trim();
            ProcessTree starting = ProcessTree.of(Long.parseLong(holder));
            starting.members().stream()
                    .filter(member -> member.pid() == Long.parseLong(holder))
                    .forEach(ProcessHandle::destroy);
            starting.awaitEnd(Duration.ofSeconds(90));
            free = Exclusive.tryHold(lock);
        }
        if (free.isPresent()) {
            free.get().close();
        }
    }
}
