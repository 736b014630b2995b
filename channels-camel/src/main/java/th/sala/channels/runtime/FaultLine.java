package th.sala.channels.runtime;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fault in one line for the log: the kinds of its causes and where ours began, never their messages. */
public final class FaultLine {
    private static final int DEEPEST = 8;

    private FaultLine() {}

    /** For instance {@code EJBException < NullPointerException at ImapInbox.fetch:71}. */
    public static String of(Throwable fault) {
        String kinds = Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(" < "));
        return kinds + place(deepest(fault));
    }

    private static Throwable deepest(Throwable fault) {
        Throwable cause = fault;
        for (int i = 0; i < DEEPEST && cause.getCause() != null; i++) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String place(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("th.sala."))
                .findFirst()
                .map(f -> " at " + f.getFileName().replace(".java", "") + "." + f.getMethodName() + ":"
                        + f.getLineNumber())
                .orElse("");
    }
}
