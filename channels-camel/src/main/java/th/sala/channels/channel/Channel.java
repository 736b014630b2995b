package th.sala.channels.channel;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A connected channel.
 *
 * @param id stable name in addresses and, for generic channels, the channel's code of the contract; such as {@code line-test}
 * @param kind {@code line}, {@code meta}, {@code generic}, {@code forum}, {@code web-form}, {@code web-chat}, {@code cti}
 * @param settings what may be shown, by name
 * @param secrets what may only be used, by name
 */
public record Channel(
        String id,
        String kind,
        String nameTh,
        String nameEn,
        Map<String, String> settings,
        Map<String, String> secrets,
        boolean active) {
    public Channel {
        Objects.requireNonNull(id, "A channel has an id.");
        Objects.requireNonNull(kind, "A channel has a kind.");
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }

    /** The channel's code of the contract for what it brings, such as {@code messenger}. */
    public String code() {
        return ChannelKind.of(kind).map(known -> known.channel(id)).orElse(kind);
    }

    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    /** Empty when an administrator has not entered it. */
    public Optional<String> secret(String name) {
        return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
