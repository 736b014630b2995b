package th.sala.dev;

import java.sql.SQLException;
import java.util.Optional;
import th.sala.dev.migrate.Migration;
import th.sala.dev.migrate.MigrationFailure;

/**
 * Brings the database to the version of this build: run before a new version of the application starts, with
 * {@code SALA_DB_URL}, {@code SALA_DB_OWNER_USER} and {@code SALA_DB_OWNER_PASSWORD}. The application itself never
 * changes a table and never knows the owner's password.
 */
public final class Migrate {
    private Migrate() {}

    /** Migrates; exits 0 when the schemas are at this build's version, else 1 with a sentence. */
    public static void main(String[] arguments) {
        System.exit(run());
    }

    private static int run() {
        try {
            new Migration(
                            required("SALA_DB_URL"),
                            required("SALA_DB_OWNER_USER"),
                            required("SALA_DB_OWNER_PASSWORD"),
                            false)
                    .run()
                    .forEach(System.out::println);
            return 0;
        } catch (IllegalArgumentException | MigrationFailure | SQLException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static String required(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new IllegalArgumentException(variable + " is not set."));
    }
}
