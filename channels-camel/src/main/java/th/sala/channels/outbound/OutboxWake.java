package th.sala.channels.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import th.sala.channels.runtime.CamelBootstrap;
import th.sala.ticketing.reply.OutboxFilled;

/** Sends at once what was just committed to the outbox. */
@ApplicationScoped
public class OutboxWake {
    private final CamelBootstrap camel;

    /** For the container's proxy. */
    protected OutboxWake() {
        this(null);
    }

    @Inject
    OutboxWake(CamelBootstrap camel) {
        this.camel = camel;
    }

    void filled(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxFilled event) {
        camel.wake(endpoint(event.channel()));
    }

    /** There may be more to send while somebody already sends. */
    void again(String channel) {
        camel.wake(endpoint(channel));
    }

    static String endpoint(String channel) {
        return "direct:" + channel + "-out";
    }
}
