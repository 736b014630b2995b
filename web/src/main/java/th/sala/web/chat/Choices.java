package th.sala.web.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.ticketing.chat.GuestChoices;
import th.sala.ticketing.chat.GuestChoices.Choice;
import th.sala.ticketing.outcome.Outcome;
import th.sala.web.chat.GuestSocket.Visit;

/** What a guest decides besides writing. None of it stands between them and being served. */
@ApplicationScoped
class Choices {
    private static final Logger LOG = Logger.getLogger(Choices.class.getName());

    private GuestChoices choices;

    Choices() {}

    @Inject
    Choices(GuestChoices choices) {
        this.choices = choices;
    }

    /** That the page showed the notice, and where the guest wants to be answered. */
    void beforeTheWord(GuestSocket socket, Visit visit, GuestFrame.Message message) {
        try {
            if (socket.firstWord()) choices.told(visit.name(), visit.language());
            if (message.email() != null) choices.reachedAt(visit.name(), message.email());
        } catch (RuntimeException fault) {
            LOG.log(
                    Level.WARNING,
                    "What goes with a guest''s word was not kept: {0}",
                    fault.getClass().getName());
        }
    }

    void chosen(GuestSocket socket, Visit visit, GuestFrame frame) {
        if (frame instanceof GuestFrame.Consent consent) {
            socket.send(
                    told(choices.decided(visit.name(), choice(consent, visit)), kept -> HubFrame.done("consented")));
        } else if (frame instanceof GuestFrame.Rate rate) {
            socket.send(told(choices.rated(visit.name(), rate.score()), kept -> HubFrame.done("rated")));
        } else if (frame instanceof GuestFrame.Transcript asked) {
            socket.send(told(choices.transcript(visit.name(), orEmpty(asked.email())), HubFrame::mailed));
        }
    }

    private static Choice choice(GuestFrame.Consent consent, Visit visit) {
        return new Choice(orEmpty(consent.purpose()), orEmpty(consent.decision()), visit.notice(), visit.language());
    }

    private static <T> JsonObject told(Outcome<T> outcome, Function<T, JsonObject> done) {
        return outcome.fold(done, refusal -> HubFrame.error(refusal.code(), refusal.sentence(), null));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
