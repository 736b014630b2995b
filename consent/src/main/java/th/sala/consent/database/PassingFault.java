package th.sala.consent.database;

import jakarta.resource.ResourceException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells a fault of the surroundings, which passes by itself, from one of the work at hand: the connection is gone, the
 * database stops, starts, is full or too busy, or two transactions stood in each other's way. Such a fault says nothing about
 * the work, which may be tried again as often as needed.
 */
public final class PassingFault {
    private static final int DEEPEST = 20;

    /** SQLSTATE classes: connection, rollback, resources, operator, system (PostgreSQL, appendix A). */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    /** The server is a standby, so the database moved; somebody else holds a lock. */
    private static final Set<String> STATES = Set.of("25006", "55P03");

    private PassingFault() {}

    /** Whether the fault, or what caused it, lies in the surroundings. */
    public static boolean in(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(PassingFault::passes);
    }

    private static boolean passes(Throwable cause) {
        return cause instanceof SQLTransientException
                || cause instanceof SQLRecoverableException
                || cause instanceof ResourceException
                || cause instanceof SystemException
                || (cause instanceof SQLException sql && passes(sql.getSQLState()));
    }

    private static boolean passes(String state) {
        return state != null
                && (STATES.contains(state) || (state.length() == 5 && CLASSES.contains(state.substring(0, 2))));
    }
}
