package th.sala.consent.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The tables of a module are those its code was written for: no older, no newer. */
final class SchemaVersionCheck implements StartCheck {
    private final ModuleSchema schema;
    private final ClassLoader code;

    SchemaVersionCheck(ModuleSchema schema, ClassLoader code) {
        this.schema = schema;
        this.code = code;
    }

    @Override
    public Optional<String> refusal(Handle database) {
        return expected().flatMap(version -> compare(version, applied(database)));
    }

    private Optional<String> compare(String expected, String applied) {
        return expected.equals(applied)
                ? Optional.empty()
                : Optional.of("The schema " + schema.code() + " has version " + applied + ", this release needs "
                        + expected + ". Run ./sala migrate of this release and start again.");
    }

    /** The version the code brings; empty when the module is not part of the application. */
    private Optional<String> expected() {
        try (InputStream version = code.getResourceAsStream(schema.versionResource())) {
            return version == null
                    ? Optional.empty()
                    : Optional.of(new String(version.readAllBytes(), StandardCharsets.US_ASCII).strip());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private String applied(Handle database) {
        return schema.historyIsReadable(database)
                ? database.createQuery(schema.appliedVersion())
                        .mapTo(String.class)
                        .findOne()
                        .orElse("none")
                : "none";
    }
}
