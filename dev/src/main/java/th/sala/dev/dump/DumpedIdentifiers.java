package th.sala.dev.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import th.sala.consent.key.MasterKey;
import th.sala.consent.subject.CopiedIdentifier;
import th.sala.consent.subject.SubjectId;

/** The identifiers in a dump of the data, and what a dump of the keys makes of them. */
public final class DumpedIdentifiers {
    private static final String IDENTIFIERS = "consent.subject_identifier.copy";
    private static final String KEYS = "subject_keys.subject_key.copy";

    private final List<CopiedIdentifier> identifiers;
    private final List<String[]> keys;
    private final MasterKey master;

    /** Reads both dumps. */
    public DumpedIdentifiers(Path data, Path keys, MasterKey master) throws IOException {
        try (Stream<String> rows = Files.lines(data.resolve(IDENTIFIERS))) {
            identifiers = rows.map(row -> row.split("\t", -1))
                    .map(row -> new CopiedIdentifier(new SubjectId(UUID.fromString(row[1])), row[2], bytes(row[3])))
                    .toList();
        }
        try (Stream<String> rows = Files.lines(keys.resolve(KEYS))) {
            this.keys = rows.map(row -> row.split("\t", -1)).toList();
        }
        this.master = master;
    }

    /** How many the data hold of this subject. */
    public long of(UUID subject) {
        return about(subject).count();
    }

    /** How many of them any of the keys opens. */
    public long readable(UUID subject) {
        return about(subject).filter(this::opens).count();
    }

    private Stream<CopiedIdentifier> about(UUID subject) {
        return identifiers.stream().filter(one -> one.subject().value().equals(subject));
    }

    private boolean opens(CopiedIdentifier identifier) {
        return keys.stream()
                .anyMatch(key -> identifier.opensWith(master, new SubjectId(UUID.fromString(key[0])), bytes(key[1])));
    }

    /** A cipher as COPY writes it: two backslashes, x, hexadecimal. */
    private static byte[] bytes(String copied) {
        return HexFormat.of().parseHex(copied.substring(3));
    }
}
