package th.sala.channels.channel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import th.sala.ticketing.outcome.Outcome;

/** Connecting channels, for administrators. Each method is one transaction; each change is audited without its secrets. */
public interface ChannelDesk {

    /** Every connected channel, by id. */
    List<View> list();

    /** {@code NOT_FOUND} with {@code unknown-channel}. */
    Outcome<View> get(String id);

    /**
     * Connects a channel. {@code INVALID} with {@code unknown-kind}, {@code unusable-id}, {@code unknown-team},
     * {@code unknown-setting}, {@code unusable-setting} or {@code secret-required}; {@code CONFLICT} with
     * {@code channel-exists}.
     *
     * @param user who does it
     */
    Outcome<View> add(String user, NewChannel channel);

    /** Changes what is given and keeps the rest; refused as {@link #add} is. */
    Outcome<View> change(String user, String id, Change change);

    /** How it does. */
    Outcome<Health> health(String id);

    /** Asks the provider whether what was entered works; nothing is sent to a customer. */
    Outcome<Probe> test(String user, String id);

    /**
     * What to connect.
     *
     * @param id stable name in addresses; for a mailbox its address
     * @param kind {@code email}, {@code line}, {@code meta}, {@code generic}, {@code forum}, {@code web-form},
     *     {@code web-chat} or {@code cti}
     * @param team key of the team that answers
     * @param settings by name, as the guide for administrators lists them
     * @param secrets by name; never shown again
     */
    record NewChannel(
            String id,
            String kind,
            String nameTh,
            String nameEn,
            String team,
            Map<String, String> settings,
            Map<String, String> secrets) {}

    /**
     * What to change; null keeps what is there. A setting or secret of an empty value is taken away. A mailbox whose server
     * or user changes loses that server's password unless it is given along.
     */
    record Change(
            String nameTh,
            String nameEn,
            String team,
            Boolean active,
            Map<String, String> settings,
            Map<String, String> secrets) {}

    /**
     * A connected channel, without its secrets.
     *
     * @param channel the channel's code of the contract
     * @param secrets the names of those that are set
     * @param missing the names of those without which it cannot work
     * @param byHand the hub cannot send there: a reply is a task for a colleague
     */
    record View(
            String id,
            String kind,
            String channel,
            String nameTh,
            String nameEn,
            String team,
            boolean active,
            Map<String, String> settings,
            List<String> secrets,
            List<String> missing,
            boolean byHand) {}

    /**
     * How a channel does.
     *
     * @param state {@code ok}, {@code failing}, {@code incomplete} (a secret is missing) or {@code off}
     * @param lastReceivedAt null when nothing ever came
     * @param lastSentAt null when nothing ever left
     * @param waiting how many messages wait to be delivered to a ticket
     * @param lagSeconds for how long the oldest of them waits
     * @param due how many answers may leave and did not yet
     * @param failed how many answers failed within the last day
     * @param quarantined how many messages are held for a person
     * @param failingSince null while it works
     * @param lastError a code without personal data, perhaps with the number that the provider answered; null while it works
     * @param refused calls to its door of which nothing was stored
     * @param quota what the provider lets us send in a month; null when it sets no limit or has not said lately
     */
    record Health(
            String state,
            Instant lastReceivedAt,
            Instant lastSentAt,
            long waiting,
            long lagSeconds,
            long due,
            long failed,
            long quarantined,
            Instant failingSince,
            String lastError,
            Refusals refused,
            QuotaState quota) {}

    /**
     * Calls of which nothing was stored, on all nodes.
     *
     * @param calls how many within the last seven days
     * @param reason of the last one: {@code unsigned}, {@code malformed}, {@code invalid}, {@code too_many},
     *     {@code too_large} or {@code unavailable}; null when there was none
     * @param at when the last one came; null when there was none
     */
    record Refusals(long calls, String reason, Instant at) {}

    /**
     * What a provider lets us send in a month.
     *
     * @param state {@code ok}, {@code low} from 80 % on, or {@code used-up}
     * @param limit messages a month
     * @param used messages of this month so far
     * @param readAt when the provider said so
     */
    record QuotaState(String state, long limit, long used, Instant readAt) {}

    /**
     * What a test of a channel found.
     *
     * @param code of what was found, by which a console says it in the reader's language
     * @param sentence the same in English, perhaps with what the provider said; without personal data and secrets
     */
    record Probe(boolean ok, String code, String sentence) {}
}
