package th.sala.channels.channel;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import th.sala.channels.channel.ChannelDesk.NewChannel;
import th.sala.ticketing.outcome.Refusal;

/** What makes a channel unfit to be connected. */
final class ChannelCheck {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,62}");
    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}@[a-z0-9.-]{1,255}");
    private static final Pattern PORT = Pattern.compile("[1-9]\\d{0,4}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int LONGEST = 2000;

    private ChannelCheck() {}

    static Optional<Refusal> unfit(NewChannel asked) {
        Optional<ChannelKind> kind = ChannelKind.of(asked.kind());
        if (kind.isEmpty()) {
            return refusal("unknown-kind", "The kind is email, line, meta, generic, forum, web-form, web-chat or cti.");
        }
        Pattern form = kind.get() == ChannelKind.EMAIL ? ADDRESS : ID;
        if (asked.id() == null || !form.matcher(asked.id()).matches()) {
            return refusal(
                    "unusable-id",
                    kind.get() == ChannelKind.EMAIL
                            ? "The id of a mailbox is its address in small letters."
                            : "An id has 2 to 63 small letters, digits and hyphens and begins with a letter.");
        }
        Optional<Refusal> named = named(asked.nameTh(), asked.nameEn());
        return named.isPresent() ? named : fits(kind.get(), asked.settings(), asked.secrets());
    }

    static Optional<Refusal> unfit(Channel channel) {
        Optional<Refusal> named = named(channel.nameTh(), channel.nameEn());
        return named.isPresent()
                ? named
                : fits(ChannelKind.of(channel.kind()).orElseThrow(), channel.settings(), channel.secrets());
    }

    /** Secrets without which the channel cannot work. */
    static List<String> missing(Channel channel) {
        return ChannelKind.of(channel.kind()).orElseThrow().required().stream()
                .filter(name -> channel.secret(name).isEmpty())
                .sorted()
                .toList();
    }

    private static Optional<Refusal> named(String thai, String english) {
        return blank(thai) || blank(english)
                ? refusal("name-required", "A channel has a name in Thai and in English.")
                : Optional.empty();
    }

    private static Optional<Refusal> fits(ChannelKind kind, Map<String, String> settings, Map<String, String> secrets) {
        Optional<Refusal> unknown = unknown(kind.settings(), settings).or(() -> unknown(kind.secrets(), secrets));
        if (unknown.isPresent()) {
            return unknown;
        }
        Optional<String> unusable = settings.entrySet().stream()
                .filter(setting -> !usable(setting.getKey(), setting.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (unusable.isPresent()) {
            return refusal("unusable-setting", "This is no usable " + unusable.get() + ".");
        }
        return kind.required().stream()
                .filter(name -> blank(secrets.get(name)))
                .sorted()
                .findFirst()
                .flatMap(name -> refusal("secret-required", "This kind of channel needs its " + name + "."));
    }

    private static Optional<Refusal> unknown(Set<String> known, Map<String, String> given) {
        return given.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst()
                .flatMap(name -> refusal("unknown-setting", "This kind of channel has no " + name + "."));
    }

    private static boolean usable(String name, String value) {
        if (value.length() > LONGEST) {
            return false;
        }
        return switch (name) {
            case "imapPort", "smtpPort" -> PORT.matcher(value).matches() && Integer.parseInt(value) < 65536;
            case "imapSecurity", "smtpSecurity" ->
                Set.of("none", "starttls", "tls").contains(value);
            case "answers" -> Set.of("callback", "by-hand").contains(value);
            case "vouches", "converses" -> Set.of("true", "false").contains(value);
            case "quotaReserve" -> NUMBER.matcher(value).matches();
            case "callbackUrl" -> web(value);
            default -> true;
        };
    }

    private static boolean web(String address) {
        try {
            URI uri = URI.create(address);
            return Set.of("https", "http").contains(uri.getScheme()) && uri.getHost() != null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static Optional<Refusal> refusal(String code, String sentence) {
        return Optional.of(Refusal.of(Refusal.Kind.INVALID, code, sentence));
    }
}
