package th.sala.channels.line;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.reply.Reachability;
import th.sala.ticketing.reply.Reachability.Barrier;

/** What else an event leaves behind, in the transaction that takes it in. */
@Dependent
class LineAftermath {
    private static final Map<String, String> FILES =
            Map.of("image", "image.jpg", "video", "video.mp4", "audio", "audio.m4a", "file", "file");

    private final LineEventTable known;
    private final ErrandTable errands;
    private final SubjectRegister register;
    private final Reachability reach;

    @Inject
    LineAftermath(LineEventTable known, ErrandTable errands, SubjectRegister register, Reachability reach) {
        this.known = known;
        this.errands = errands;
        this.register = register;
        this.reach = reach;
    }

    /**
     * Once for each event, however often LINE sends it.
     *
     * @param said whether the event became a message
     */
    void of(String channel, LineEvent event, boolean said) {
        if (known.add(channel, event, said)) {
            first(channel, event, said);
        }
    }

    private void first(String channel, LineEvent event, boolean said) {
        if (event.standby()) {
            reach.bar(event.talk().place(), Barrier.STANDBY, event.at());
        } else if (said) {
            reach.heard(event.talk().place(), event.at());
        }
        if (said) {
            fetch(channel, event);
            name(channel, event);
        } else if (event.takesBack()) {
            known.messageOf(channel, event).ifPresent(message -> errands.forget(channel, message));
        }
    }

    private void fetch(String channel, LineEvent event) {
        JsonObject message = event.message();
        boolean elsewhere = message.get("contentProvider") instanceof JsonObject provider
                && LineEvent.text(provider, "type").filter("external"::equals).isPresent();
        Optional<String> unnamed =
                LineEvent.text(message, "type").map(FILES::get).filter(name -> !elsewhere);
        unnamed.ifPresent(name -> event.messageId()
                .ifPresent(id -> errands.add(
                        channel,
                        Errand.CONTENT,
                        event.externalId(),
                        Errand.content(id, LineEvent.text(message, "fileName").orElse(name)))));
    }

    /** Whoever writes for the first time is asked for by name. */
    private void name(String channel, LineEvent event) {
        LineTalk talk = event.talk();
        Optional<Identifier> person = talk.user().flatMap(user -> talk.from().identifier());
        if (person.filter(one -> register.find(one).isEmpty()).isPresent()) {
            errands.add(channel, Errand.NAME, event.externalId(), Errand.name(talk));
        }
    }
}
