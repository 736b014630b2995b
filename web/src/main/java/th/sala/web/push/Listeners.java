package th.sala.web.push;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;
import th.sala.ticketing.chat.ChatDesk;
import th.sala.ticketing.feed.FeedEvent;
import th.sala.ticketing.feed.FeedSubscriber;
import th.sala.ticketing.feed.FeedSubscribers;

/** The consoles that are open on this node. Forwards the feed to them and nothing else. */
@ApplicationScoped
class Listeners {
    private static final Logger LOG = Logger.getLogger(Listeners.class.getName());
    private static final int PING_SECONDS = 25;

    private final Map<String, Listener> open = new ConcurrentHashMap<>();
    private final FeedSubscriber subscriber = this::forward;

    private FeedSubscribers feed;
    private ChatDesk chats;
    private Clock clock;
    private ScheduledFuture<?> pulse;

    @Resource
    private ManagedScheduledExecutorService timers;

    Listeners() {}

    @Inject
    Listeners(FeedSubscribers feed, ChatDesk chats, Clock clock) {
        this.feed = feed;
        this.chats = chats;
        this.clock = clock;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        feed.subscribe(subscriber);
    }

    @PostConstruct
    void beat() {
        pulse = timers.scheduleAtFixedRate(this::pulse, PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        pulse.cancel(false);
        feed.unsubscribe(subscriber);
        end(listener -> true, CloseCodes.SERVICE_RESTART, "restart");
    }

    void add(Listener listener) {
        open.put(listener.socket().getId(), listener);
        tellPresence(List.of(listener.user()));
    }

    void remove(String socket) {
        open.remove(socket);
    }

    Listener of(String socket) {
        return open.get(socket);
    }

    /** The browser's session ended: what was opened with it ends too. */
    void sessionEnded(String session) {
        end(listener -> session.equals(listener.session()), CloseCodes.VIOLATED_POLICY, "signed out");
    }

    @Gauge(name = "open_consoles", absolute = true, unit = MetricUnits.NONE, description = "Sockets open on this node")
    long count() {
        return open.size();
    }

    private void forward(List<FeedEvent> events) {
        open.values().forEach(listener -> events.forEach(listener::tell));
    }

    private void pulse() {
        var now = clock.instant();
        end(listener -> listener.expired(now), CloseCodes.VIOLATED_POLICY, "token expired");
        open.values().forEach(Listener::ping);
        tellPresence(open.values().stream().map(Listener::user).distinct().toList());
    }

    /** Guests of the chat see how many colleagues are there. */
    private void tellPresence(List<String> users) {
        try {
            if (!users.isEmpty()) chats.atDesk(users);
        } catch (RuntimeException fault) {
            LOG.log(
                    Level.WARNING,
                    "Who is at the desk could not be told: {0}",
                    fault.getClass().getName());
        }
    }

    private void end(Predicate<Listener> which, CloseCodes code, String reason) {
        open.values().stream().filter(which).toList().forEach(listener -> {
            open.remove(listener.socket().getId());
            listener.close(code, reason);
        });
    }
}
