package th.sala.ticketing.visit;

import th.sala.ticketing.processing.Hub;

/** The visits of a hub, wired as the container does. */
public final class VisitPorts {
    public final VisitLog log;

    public VisitPorts(Hub hub) {
        log = new LoggingVisits(
                hub.desk.register,
                hub.desk.reading,
                new VisitMessages(hub.spoken.messages, hub.desk.staff, hub.consent.gate()),
                hub.spoken.desk,
                (kind, about, number, team) -> hub.desk.feed.add(kind + " " + team),
                hub.desk.clock);
    }
}
