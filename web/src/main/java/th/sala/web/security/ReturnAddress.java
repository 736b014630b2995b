package th.sala.web.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where a browser goes after signing in: always a place of ours, never another site. */
record ReturnAddress(String path) {
    static final ReturnAddress CONSOLE = new ReturnAddress("/console/");

    /** Where the work of these roles is: who only keeps privacy records has nothing to do in the console. */
    static ReturnAddress home(Predicate<String> inRole) {
        var works = Stream.of(Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN).anyMatch(inRole);
        var readsPrivacy = Stream.of(Roles.PRIVACY_OFFICER, Roles.AUDITOR).anyMatch(inRole);
        if (works) return CONSOLE;
        if (readsPrivacy) return new ReturnAddress("/privacy/");
        return inRole.test(Roles.CUSTOMER) ? new ReturnAddress("/portal/") : CONSOLE;
    }

    /** Anything that a browser could read as another origin leads to the console instead. */
    static ReturnAddress of(String wanted) {
        return wanted != null && isOurs(wanted) ? new ReturnAddress(wanted) : CONSOLE;
    }

    private static boolean isOurs(String wanted) {
        if (!wanted.startsWith("/") || wanted.startsWith("//") || wanted.length() > 2000) return false;
        if (wanted.chars().anyMatch(c -> c <= ' ' || c == '\\' || c == 0x7f)) return false;
        return !loopsBack(wanted) && parses(wanted);
    }

    private static boolean loopsBack(String wanted) {
        return wanted.startsWith("/login") || wanted.startsWith("/callback") || wanted.startsWith("/logout");
    }

    private static boolean straight(String path) {
        return !path.contains("//") && !path.contains("..");
    }

    private static boolean parses(String wanted) {
        try {
            var uri = new URI(wanted);
            return !uri.isAbsolute() && uri.getRawAuthority() == null && straight(uri.getPath());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
