package th.sala.consent.rights;

import java.util.regex.Pattern;

/** Where a request may come in: a channel of the hub by its name, or by post. Every way counts from its own receipt. */
final class ArrivalChannels {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 60;

    private ArrivalChannels() {}

    static boolean known(String channel) {
        return channel != null
                && channel.length() <= LONGEST
                && NAME.matcher(channel).matches();
    }
}
