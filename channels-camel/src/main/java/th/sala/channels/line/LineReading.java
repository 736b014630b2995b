package th.sala.channels.line;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import th.sala.channels.channel.Channel;
import th.sala.channels.webhook.Arrival;
import th.sala.ticketing.intake.InboundEvent;
import th.sala.ticketing.intake.InboundEvent.Kind;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.LanguageGuess;
import th.sala.ticketing.intake.Shown;
import th.sala.ticketing.intake.ThreadHints;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.intake.UnreadableMessage;

/** From an event of LINE to what the hub takes in. Nothing is dropped: what the hub does not act on is kept and counted. */
@Dependent
class LineReading {
    private static final String NOT_READ = "The hub failed to read this event of LINE.";

    private final LineEventTable known;
    private final LineAftermath aftermath;

    @Inject
    LineReading(LineEventTable known, LineAftermath aftermath) {
        this.known = known;
        this.aftermath = aftermath;
    }

    Arrival arrival(Channel channel, LineEvent event) {
        return new Arrival.ReadInTurn(
                new UnreadableMessage(LineTalk.CHANNEL, channel.id(), event.externalId(), NOT_READ),
                event.raw(),
                () -> inTurn(channel.id(), event));
    }

    /** Of a message and the word that it was taken back, whichever is second knows of the first. */
    private Arrival inTurn(String account, LineEvent event) {
        known.hold(account, event);
        Arrival read = read(account, event);
        return new Arrival.Accompanied(read, () -> aftermath.of(account, event, read instanceof Arrival.Message));
    }

    private Arrival read(String account, LineEvent event) {
        if (event.type().isEmpty() || event.timestamp() <= 0) {
            return unreadable(account, event, "An event of LINE names its type and its moment.");
        }
        return switch (event.type()) {
            case "message" -> message(account, event);
            case "messageEdited" -> edited(account, event);
            case "postback" -> said(account, event, LineWords.ofPostback(event.object("postback")));
            case "unsend" -> event(account, event, Kind.UNSENT, about(account, event), null);
            case "follow" -> event(account, event, Kind.FOLLOWED, null, null);
            case "unfollow" -> event(account, event, Kind.UNFOLLOWED, null, null);
            default -> event(account, event, Kind.OTHER, null, null);
        };
    }

    private Arrival message(String account, LineEvent event) {
        if (event.message().isEmpty()) {
            return unreadable(account, event, "A message of LINE holds something.");
        }
        return known.unsent(account, event)
                ? takenBack(account, event)
                : said(account, event, LineWords.of(event.message()));
    }

    /** An edit of what the hub never had is the first it hears of it. */
    private Arrival edited(String account, LineEvent event) {
        String words = LineWords.of(event.message());
        String about = about(account, event);
        return about == null ? said(account, event, words) : event(account, event, Kind.EDITED, about, words);
    }

    private String about(String account, LineEvent event) {
        return known.messageOf(account, event).orElse(null);
    }

    private static Arrival said(String account, LineEvent event, String words) {
        LineTalk talk = event.talk();
        return new Arrival.Message(
                new InboundMessage(
                        LineTalk.CHANNEL,
                        account,
                        event.externalId(),
                        talk.from(),
                        List.of(),
                        List.of(),
                        talk.answersTo(),
                        Trust.PASS,
                        null,
                        words,
                        null,
                        LanguageGuess.of(null, words),
                        LinePlace.in(event.message()),
                        new ThreadHints(event.externalId(), List.of(), List.of()),
                        false,
                        event.standby(),
                        event.at(),
                        null,
                        Shown.NOTHING),
                event.raw());
    }

    private static Arrival event(String account, LineEvent event, Kind kind, String about, String words) {
        return event(account, event, kind, about, words, event.raw());
    }

    private static Arrival event(String account, LineEvent event, Kind kind, String about, String words, byte[] raw) {
        return new Arrival.Event(
                new InboundEvent(
                        LineTalk.CHANNEL,
                        account,
                        event.externalId(),
                        kind,
                        event.talk().from(),
                        about,
                        words,
                        event.at(),
                        details(event)),
                raw);
    }

    private static Map<String, String> details(LineEvent event) {
        return event.talk()
                .group()
                .map(group -> Map.of("type", event.type(), InboundEvent.PLACE, group))
                .orElseGet(() -> Map.of("type", event.type()));
    }

    /** Its sender took it back before it came: that it came is counted, what it said is kept nowhere. */
    private static Arrival takenBack(String account, LineEvent event) {
        return event(account, event, Kind.OTHER, null, null, new byte[] {'{', '}'});
    }

    private static Arrival unreadable(String account, LineEvent event, String reason) {
        return new Arrival.Unreadable(
                new UnreadableMessage(LineTalk.CHANNEL, account, event.externalId(), reason), event.raw());
    }
}
