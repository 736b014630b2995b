package th.sala.web.chat;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;
import th.sala.ticketing.chat.GuestChats;

/** The guests' pages that are open on this node. */
@ApplicationScoped
class GuestSockets {
    private static final Logger LOG = Logger.getLogger(GuestSockets.class.getName());
    private static final int PULSE_SECONDS = 25;

    private final Map<String, GuestSocket> open = new ConcurrentHashMap<>();
    private final Map<String, Integer> perAddress = new ConcurrentHashMap<>();

    private GuestChats chats;
    private int mostPerAddress;
    private ScheduledFuture<?> pulse;

    @Resource
    private ManagedScheduledExecutorService timers;

    GuestSockets() {}

    @Inject
    GuestSockets(
            GuestChats chats,
            @ConfigProperty(name = "SALA_CHAT_SOCKETS_PER_ADDRESS", defaultValue = "50") int mostPerAddress) {
        this.chats = chats;
        this.mostPerAddress = mostPerAddress;
    }

    /** Made with the application: on a thread of the feed the container's timers could not be looked up. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        LOG.log(Level.FINE, "Guests are welcome, {0} per address.", mostPerAddress);
    }

    @PostConstruct
    void beat() {
        pulse = timers.scheduleAtFixedRate(this::pulse, PULSE_SECONDS, PULSE_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        pulse.cancel(false);
        open.values().forEach(socket -> socket.close(CloseCodes.SERVICE_RESTART, "restart"));
    }

    /** False when there are too many from the same address; it is not kept then. */
    boolean add(GuestSocket socket) {
        if (perAddress.merge(socket.address(), 1, Integer::sum) > mostPerAddress) {
            release(socket);
            return false;
        }
        open.put(socket.id(), socket);
        return true;
    }

    GuestSocket of(String session) {
        return open.get(session);
    }

    void remove(String session) {
        var socket = open.remove(session);
        if (socket == null) return;
        release(socket);
        if (socket.visit() != null && with(socket.visit().key()).findAny().isEmpty()) {
            chats.left(socket.visit().name());
        }
    }

    /** Every page of the guest with this key. */
    Stream<GuestSocket> with(String key) {
        return open.values().stream()
                .filter(socket -> socket.visit() != null && socket.visit().key().equals(key));
    }

    Collection<GuestSocket> all() {
        return List.copyOf(open.values());
    }

    @Gauge(name = "open_chats", absolute = true, unit = MetricUnits.NONE, description = "Guests' sockets on this node")
    long count() {
        return open.size();
    }

    private void release(GuestSocket socket) {
        perAddress.computeIfPresent(socket.address(), (address, count) -> count > 1 ? count - 1 : null);
    }

    private void pulse() {
        try {
            open.values().forEach(GuestSocket::ping);
            var keys = open.values().stream()
                    .filter(socket -> socket.visit() != null)
                    .map(socket -> socket.visit().key())
                    .distinct()
                    .toList();
            if (!keys.isEmpty()) chats.present(keys);
        } catch (RuntimeException fault) {
            LOG.log(
                    Level.WARNING,
                    "Who is there could not be told: {0}",
                    fault.getClass().getName());
        }
    }
}
