package th.sala.dev.hub;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A process and its descendants, taken together at one moment. */
record ProcessTree(List<ProcessHandle> members) {

    static ProcessTree of(long pid) {
        return new ProcessTree(ProcessHandle.of(pid)
                .map(root -> Stream.concat(root.descendants(), Stream.of(root)).toList())
                .orElse(List.of()));
    }

    List<ProcessHandle> living() {
        return members.stream()
                .filter(member ->
                        member.isAlive() && ProcessRecord.of(member.pid()).isPresent())
                .toList();
    }

    void ask() {
        members.forEach(ProcessHandle::destroy);
    }

    void kill() {
        living().stream().forEach(ProcessHandle::destroyForcibly);
    }

    void awaitEnd(Duration patience) throws InterruptedException {
        Await.until(patience, () -> living().isEmpty());
    }
}
