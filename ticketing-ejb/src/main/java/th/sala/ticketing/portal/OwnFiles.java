package th.sala.ticketing.portal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.conversation.FileContent;
import th.sala.ticketing.intake.Blobs;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.scan.ScanPolicy;

/** Files of what was said. Those in which malware was found are not there; those that wait for the scanner stay closed. */
@Singleton
class OwnFiles {
    private static final String FILES = """
            SELECT message, id, name, size, type, state FROM ticketing.attachment
            WHERE message = ANY(:messages) AND state <> 'infected' ORDER BY id
            """;

    private static final String ONE =
            "SELECT name, type, state, scan_reason AS reason, blob FROM ticketing.attachment WHERE id = :id";

    private final Jdbi jdbi;
    private final Blobs blobs;
    private final ScanPolicy scans;

    @Inject
    OwnFiles(Jdbi jdbi, Blobs blobs, ScanPolicy scans) {
        this.jdbi = jdbi;
        this.blobs = blobs;
        this.scans = scans;
    }

    Map<UUID, List<PortalTicket.File>> of(Collection<UUID> messages) {
        return jdbi
                .withHandle(handle -> handle.createQuery(FILES)
                        .bindArray("messages", UUID.class, messages)
                        .mapTo(FileRow.class)
                        .list())
                .stream()
                .collect(Collectors.groupingBy(
                        FileRow::message, Collectors.mapping(row -> row.file(scans), Collectors.toList())));
    }

    /** One of the files that these lines show. */
    Outcome<FileContent> open(List<PortalTicket.Line> lines, UUID id) {
        boolean shown = lines.stream()
                .flatMap(line -> line.files().stream())
                .anyMatch(file -> file.id().equals(id));
        return shown ? open(id) : unknown();
    }

    private Outcome<FileContent> open(UUID id) {
        StateRow file = jdbi.withHandle(handle ->
                handle.createQuery(ONE).bind("id", id).mapTo(StateRow.class).one());
        return scans.lock(file.state(), file.reason())
                .map(Outcome::<FileContent>refused)
                .orElseGet(() -> blobs.open(file.blob())
                        .map(bytes -> Outcome.done(new FileContent(file.name(), file.type(), bytes)))
                        .orElseGet(OwnFiles::unknown));
    }

    private static Outcome<FileContent> unknown() {
        return Outcome.refused(Refusal.Kind.NOT_FOUND, "unknown-message", "This ticket has no such message or file.");
    }

    /** A file's columns. */
    record FileRow(UUID message, UUID id, String name, long size, String type, String state) {
        PortalTicket.File file(ScanPolicy scans) {
            return new PortalTicket.File(id, name, size, type, scans.locked(state));
        }
    }

    /** What decides whether a file may be opened. */
    record StateRow(String name, String type, String state, String reason, UUID blob) {}
}
