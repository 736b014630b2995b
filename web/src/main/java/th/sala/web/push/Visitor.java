package th.sala.web.push;

import java.util.Set;
import th.sala.web.security.Roles;

/**
 * Who opened a socket.
 *
 * @param user null when nobody is signed in
 * @param session key of the browser's session; null for a bearer token
 * @param deliberate it came from a page of ours or with a token
 */
record Visitor(String user, Set<String> roles, String session, boolean deliberate) {
    static final String PROPERTY = "th.sala.web.push.visitor";

    boolean mayListen() {
        return user != null && deliberate && roles.contains(Roles.AGENT);
    }
}
