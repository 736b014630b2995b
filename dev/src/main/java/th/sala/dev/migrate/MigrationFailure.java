package th.sala.dev.migrate;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** A schema that could not be brought to this build's version, told in a sentence a person can act on. */
public final class MigrationFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MigrationFailure(String schema, FlywayException cause) {
        super(sentence(schema, cause), cause);
    }

    private static String sentence(String schema, FlywayException cause) {
        String nl = System.lineSeparator();
        if (cause instanceof FlywayValidateException) {
            return "The schema " + schema + " was made by other migrations than those of this build: a newer build,"
                    + " or one whose scripts were edited. Use the build that fits; in development ./sala reset begins"
                    + " anew." + nl + indented(cause);
        }
        return "The schema " + schema + " could not be migrated; the failed script was rolled back." + nl
                + indented(cause);
    }

    private static String indented(FlywayException cause) {
        return "  " + String.valueOf(cause.getMessage()).strip().replace("\n", System.lineSeparator() + "  ");
    }
}
