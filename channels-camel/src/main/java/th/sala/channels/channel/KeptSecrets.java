package th.sala.channels.channel;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is kept of a channel's secrets when its settings change. A password was entered for one server and one user: where
 * either changes it is entered anew, so that nobody has the hub hand it to a server of their own.
 */
final class KeptSecrets {
    private static final String PASSWORD = "Password";

    private KeptSecrets() {}

    static Map<String, String> of(Channel before, Map<String, String> settings) {
        Map<String, String> kept = new TreeMap<>(before.secrets());
        kept.keySet()
                .removeIf(secret -> secret.endsWith(PASSWORD) && moved(prefix(secret), before.settings(), settings));
        return kept;
    }

    private static String prefix(String secret) {
        return secret.substring(0, secret.length() - PASSWORD.length());
    }

    private static boolean moved(String prefix, Map<String, String> before, Map<String, String> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> name.startsWith(prefix))
                .anyMatch(name -> !Objects.equals(before.get(name), after.get(name)));
    }
}
