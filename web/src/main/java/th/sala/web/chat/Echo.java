package th.sala.web.chat;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import th.sala.ticketing.chat.GuestChats;
import th.sala.ticketing.chat.GuestStanding;
import th.sala.ticketing.feed.FeedEvent;
import th.sala.ticketing.feed.FeedSubscriber;
import th.sala.ticketing.feed.FeedSubscribers;

/**
 * Brings what happened at the desk to the guests whose pages are open on this node. The feed says only which ticket; what
 * to tell is read here, by one thread at a time, so that lines keep their order.
 */
@ApplicationScoped
class Echo {
    private static final Logger LOG = Logger.getLogger(Echo.class.getName());
    private static final String DELIVERY = "delivery-changed";
    private static final String TYPING = "agent-typing";
    private static final Set<String> MOVES = Set.of("ticket-opened", "ticket-changed", "ticket-left");

    private final ConcurrentLinkedQueue<FeedEvent> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final FeedSubscriber subscriber = this::heard;

    private FeedSubscribers feed;
    private GuestSockets sockets;
    private GuestChats chats;

    @Resource
    private ManagedExecutorService threads;

    Echo() {}

    @Inject
    Echo(FeedSubscribers feed, GuestSockets sockets, GuestChats chats) {
        this.feed = feed;
        this.sockets = sockets;
        this.chats = chats;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        feed.subscribe(subscriber);
    }

    @PreDestroy
    void stop() {
        feed.unsubscribe(subscriber);
    }

    private void heard(List<FeedEvent> events) {
        if (sockets.count() == 0) return;
        waiting.addAll(events);
        wake();
    }

    private void wake() {
        if (!waiting.isEmpty() && busy.compareAndSet(false, true)) threads.execute(this::work);
    }

    private void work() {
        try {
            List<FeedEvent> batch = new ArrayList<>();
            for (FeedEvent next = waiting.poll(); next != null; next = waiting.poll()) batch.add(next);
            tell(batch);
        } catch (RuntimeException fault) {
            LOG.log(
                    Level.WARNING,
                    "Guests could not be told: {0}",
                    fault.getClass().getName());
        } finally {
            busy.set(false);
            wake();
        }
    }

    void tell(Collection<FeedEvent> events) {
        var tickets = events.stream().map(FeedEvent::ticket).collect(Collectors.toSet());
        var guests = chats.concerned(tickets);
        var kinds = events.stream()
                .collect(Collectors.groupingBy(
                        FeedEvent::ticket, Collectors.mapping(FeedEvent::kind, Collectors.toSet())));
        kinds.forEach((ticket, happened) -> guests.getOrDefault(ticket, Set.of()).stream()
                .flatMap(sockets::with)
                .forEach(socket -> tell(socket, happened)));
    }

    private void tell(GuestSocket socket, Set<String> happened) {
        var visit = socket.visit();
        if (happened.contains(TYPING)) socket.send(HubFrame.typing());
        if (happened.contains(DELIVERY)) chats.unconfirmed(visit.name()).forEach(socket::show);
        if (happened.stream().anyMatch(MOVES::contains)) {
            var now = chats.standing(visit.name(), visit.desk());
            moved(socket, socket.moved(now), now);
        }
    }

    private static void moved(GuestSocket socket, GuestStanding before, GuestStanding now) {
        if (now.equals(before)) return;
        if (now.state().equals("ended") && !before.state().equals("ended")) socket.send(HubFrame.done("ended"));
        socket.send(another(before, now) ? HubFrame.transfer(now) : HubFrame.presence(now));
    }

    /** Another team or another colleague than the one who answered until now. */
    private static boolean another(GuestStanding before, GuestStanding now) {
        var teamChanged = before.ticket() != null && !now.teamTh().equals(before.teamTh());
        var agentChanged =
                before.agent() != null && now.agent() != null && !Objects.equals(before.agent(), now.agent());
        return teamChanged || agentChanged;
    }
}
