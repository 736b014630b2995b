package th.sala.web.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.channels.webchat.ChatDoor;
import th.sala.channels.webhook.RawEnvelope;
import th.sala.channels.webhook.Receipt;
import th.sala.channels.webhook.WebhookReceiver;
import th.sala.ticketing.chat.GuestChats;
import th.sala.web.chat.GuestSocket.Visit;

/** What follows from each frame of a guest. A fault is told as such; the page says it again. */
@ApplicationScoped
class ChatTalk {
    private static final Logger LOG = Logger.getLogger(ChatTalk.class.getName());
    private static final int LARGEST_HELLO = 2_000;
    private static final int HISTORY = 100;

    private Reception reception;
    private WebhookReceiver door;
    private GuestChats chats;
    private Choices choices;
    private Pace pace;

    ChatTalk() {}

    @Inject
    ChatTalk(Reception reception, WebhookReceiver door, GuestChats chats, Choices choices, Pace pace) {
        this.reception = reception;
        this.door = door;
        this.chats = chats;
        this.choices = choices;
        this.pace = pace;
    }

    void heard(GuestSocket socket, String text) {
        if (socket.visit() == null && text.length() > LARGEST_HELLO) {
            socket.close(CloseCodes.VIOLATED_POLICY, "hello first");
            return;
        }
        var frame = GuestFrame.read(text);
        if (frame.isEmpty()) {
            socket.send(HubFrame.error("unknown-frame", "This is no frame of a guest.", null));
            return;
        }
        try {
            heard(socket, frame.get(), text);
        } catch (RuntimeException fault) {
            LOG.log(
                    Level.WARNING,
                    "A frame of a guest failed: {0}",
                    fault.getClass().getName());
            socket.send(HubFrame.error("try-again", "The hub cannot do this at the moment.", clientId(frame.get())));
        }
    }

    private void heard(GuestSocket socket, GuestFrame frame, String text) {
        var visit = socket.visit();
        if (frame instanceof GuestFrame.Hello hello) {
            if (visit == null) reception.welcome(socket, hello);
        } else if (visit == null) {
            socket.close(CloseCodes.VIOLATED_POLICY, "hello first");
        } else if (!pace.permits(visit.name(), socket.address(), frame)) {
            socket.send(HubFrame.error("too-many", "Slower, please. Say it again in a minute.", clientId(frame)));
        } else {
            said(socket, visit, frame, text);
        }
    }

    private void said(GuestSocket socket, Visit visit, GuestFrame frame, String text) {
        if (frame instanceof GuestFrame.Message message) {
            store(socket, visit, message, text);
        } else if (frame instanceof GuestFrame.Received received) {
            chats.received(visit.name(), received.ids());
        } else if (frame instanceof GuestFrame.Typing) {
            chats.typing(visit.name());
        } else if (frame instanceof GuestFrame.History) {
            socket.send(HubFrame.history(chats.history(visit.name(), HISTORY)));
        } else if (frame instanceof GuestFrame.File file) {
            open(socket, visit, file);
        } else {
            choices.chosen(socket, visit, frame);
        }
    }

    /** Whatever goes wrong beside it, what the guest wrote is taken. */
    private void store(GuestSocket socket, Visit visit, GuestFrame.Message message, String text) {
        choices.beforeTheWord(socket, visit, message);
        var receipt = door.receive(new RawEnvelope(
                "chat",
                visit.guest().channel(),
                text.getBytes(StandardCharsets.UTF_8),
                Map.of(ChatDoor.GUEST, visit.name())));
        if (receipt instanceof Receipt.Taken taken) {
            socket.send(HubFrame.ack(message.clientId(), taken.ids().get(0)));
        } else if (receipt instanceof Receipt.Refused refused) {
            socket.send(HubFrame.error(refused.code(), refused.sentence(), message.clientId()));
        }
    }

    private void open(GuestSocket socket, Visit visit, GuestFrame.File file) {
        var link = Optional.ofNullable(file.id()).flatMap(id -> chats.link(visit.name(), id));
        socket.send(link.map(href -> HubFrame.file(file.id(), href))
                .orElseGet(() -> HubFrame.error("unknown-file", "There is no such file in this chat.", null)));
    }

    private static String clientId(GuestFrame frame) {
        return frame instanceof GuestFrame.Message message ? message.clientId() : null;
    }
}
