package th.sala.ticketing.outcome;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A failure in words without personal data: messages of exceptions may quote what they failed on, types do not. */
public final class Fault {
    private static final int DEEPEST = 10;

    private Fault() {}

    /** The types of the fault and its causes, and our own line where it arose. */
    public static String of(Throwable fault) {
        String causes = Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .map(Fault::name)
                .distinct()
                .collect(Collectors.joining(" < "));
        return causes + place(fault);
    }

    private static String name(Throwable cause) {
        String type = cause.getClass().getSimpleName();
        return cause instanceof SQLException sql ? type + " " + sql.getSQLState() : type;
    }

    /** Our own line nearest to where the deepest cause arose. */
    private static String place(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(cause -> ownFrame(cause).stream())
                .reduce((outer, inner) -> inner)
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }

    private static Optional<StackTraceElement> ownFrame(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("th.sala."))
                .filter(frame -> frame.getLineNumber() > 0)
                .findFirst();
    }
}
