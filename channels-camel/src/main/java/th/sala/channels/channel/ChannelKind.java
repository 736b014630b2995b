package th.sala.channels.channel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of channels that can be connected, and what an administrator sets of each. */
enum ChannelKind {
    EMAIL(
            "imapHost imapPort imapSecurity imapUser smtpHost smtpPort smtpSecurity smtpUser",
            "imapPassword smtpPassword",
            ""),
    LINE("botUserId quotaReserve", "secret accessToken", "secret accessToken"),
    META("page instagram whatsapp", "appSecret verifyToken pageToken", "appSecret verifyToken pageToken"),
    GENERIC("answers callbackUrl vouches converses", "secret", "secret"),
    FORUM("", "secret", "secret"),
    WEB_FORM("", "", ""),
    WEB_CHAT("origins calendar", "", ""),
    CTI("", "secret", "secret");

    private final String settings;
    private final String secrets;
    private final String required;

    ChannelKind(String settings, String secrets, String required) {
        this.settings = settings;
        this.secrets = secrets;
        this.required = required;
    }

    static Optional<ChannelKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Set<String> settings() {
        return names(settings);
    }

    Set<String> secrets() {
        return names(secrets);
    }

    /** The secrets without which it cannot work. */
    Set<String> required() {
        return names(required);
    }

    private static Set<String> names(String listed) {
        return listed.isEmpty() ? Set.of() : Set.of(listed.split(" "));
    }

    /** The channel's code of the contract for a connected channel of this kind. */
    String channel(String id) {
        return switch (this) {
            case META -> "messenger";
            case GENERIC, FORUM -> id;
            case CTI -> "phone";
            default -> code();
        };
    }

    /** What a person writes there goes on with their open ticket. */
    boolean converses(Channel channel) {
        return this == LINE
                || this == META
                || this == WEB_CHAT
                || (this == GENERIC
                        && channel.setting("converses").filter("true"::equals).isPresent());
    }

    /** The hub cannot send there. */
    boolean byHand(Channel channel) {
        return this == FORUM
                || this == CTI
                || (this == GENERIC
                        && channel.setting("answers").filter("callback"::equals).isEmpty());
    }
}
