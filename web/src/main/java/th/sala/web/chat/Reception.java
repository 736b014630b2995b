package th.sala.web.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.websocket.CloseReason.CloseCodes;
import java.util.Optional;
import java.util.Set;
import th.sala.channels.webchat.ChatChannel;
import th.sala.channels.webchat.Guest;
import th.sala.channels.webchat.Guests;
import th.sala.ticketing.chat.GuestChats;
import th.sala.ticketing.chat.GuestChats.Desk;
import th.sala.web.chat.GuestSocket.Visit;
import th.sala.web.security.Origins;

/** Welcomes a guest: the chat must exist, and the page must be one that may embed it. */
@ApplicationScoped
class Reception {
    private static final int HISTORY = 100;
    private static final Set<String> NO_CHAT = Set.of("none", "ended");

    private Guests guests;
    private Greetings greetings;
    private GuestChats chats;
    private Origins origins;
    private Pace pace;

    Reception() {}

    @Inject
    Reception(Guests guests, Greetings greetings, GuestChats chats, Origins origins, Pace pace) {
        this.guests = guests;
        this.greetings = greetings;
        this.chats = chats;
        this.origins = origins;
        this.pace = pace;
    }

    void welcome(GuestSocket socket, GuestFrame.Hello hello) {
        var channel = Optional.ofNullable(hello.channel()).flatMap(guests::channel);
        if (channel.isEmpty()) {
            refuse(socket, "unknown-channel", "There is no chat of this name here.");
        } else if (!mayEmbed(channel.get(), socket.origin())) {
            refuse(socket, "foreign-page", "Pages of this site may not open this chat.");
        } else {
            guest(socket, channel.get(), hello)
                    .ifPresentOrElse(
                            guest -> welcome(socket, channel.get(), guest, hello),
                            () -> refuse(socket, "too-many", "Too many come at once. Try again in a minute."));
        }
    }

    private Optional<Guest> guest(GuestSocket socket, ChatChannel channel, GuestFrame.Hello hello) {
        return Optional.ofNullable(hello.token())
                .flatMap(held -> guests.known(channel.id(), held))
                .or(() -> pace.permitsNewcomer(socket.address())
                        ? Optional.of(guests.welcome(channel.id()))
                        : Optional.empty());
    }

    /** A request without Origin is no browser's: nobody made it open the chat. */
    private boolean mayEmbed(ChatChannel channel, String origin) {
        return origin.isEmpty() || origins.right(origin) || channel.origins().contains(origin);
    }

    private void welcome(GuestSocket socket, ChatChannel channel, Guest guest, GuestFrame.Hello hello) {
        var language = "en".equals(hello.language()) ? "en" : "th";
        var greeting = greetings.of(channel);
        var visit = visit(guest, channel, greeting, language);
        var standing = chats.standing(visit.name(), visit.desk());
        socket.welcomed(visit, standing);
        chats.came(visit.name());
        var history = chats.history(visit.name(), HISTORY);
        history.forEach(socket::shown);
        var answers = NO_CHAT.contains(standing.state()) ? greetings.answers(language) : JsonArray.EMPTY_JSON_ARRAY;
        socket.send(HubFrame.hello(guest, greeting, answers, history, standing));
    }

    private Visit visit(Guest guest, ChatChannel channel, Greeting greeting, String language) {
        return new Visit(
                guest,
                chats.key(guest.id().toString()),
                new Desk(channel.id(), channel.calendar()),
                greeting.noticeVersion(),
                language);
    }

    private static void refuse(GuestSocket socket, String code, String sentence) {
        socket.send(HubFrame.error(code, sentence, null));
        socket.close(CloseCodes.VIOLATED_POLICY, code);
    }
}
