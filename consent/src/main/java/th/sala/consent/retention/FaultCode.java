package th.sala.consent.retention;

import java.sql.SQLException;

/** What went wrong, as a code without anybody's data: the state that the database told, or the kind of the innermost fault. */
final class FaultCode {
    private FaultCode() {}

    static String of(Throwable fault) {
        Throwable innermost = fault;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost instanceof SQLException told && told.getSQLState() != null
                ? "database-" + told.getSQLState()
                : innermost.getClass().getSimpleName();
    }
}
