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
            Optional<ProcessHandle> starting =
                    anotherProcess(Files.readString(lock).trim());
            if (starting.isPresent()) {
                stop(starting.get());
            }
            free = Exclusive.tryHold(lock);
        }
        if (free.isPresent()) {
            free.get().close();
        }
    }

    /** Nobody when this very process is stopping its hub twice, or when the holder is just letting go. */
    private static Optional<ProcessHandle> anotherProcess(String holder) {
        if (!holder.matches("[0-9]{1,18}")
                || Long.parseLong(holder) == ProcessHandle.current().pid()) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(holder));
    }

    private static void stop(ProcessHandle starting) throws InterruptedException {
        ProcessTree tree = ProcessTree.of(starting.pid());
        tree.members().stream().filter(member -> member.pid() == starting.pid()).forEach(ProcessHandle::destroy);
        tree.awaitEnd(Duration.ofSeconds(90));
    }
}
