package th.sala.ticketing.portal;

import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.testing.ConsentPorts;
import th.sala.ticketing.identity.Recognitions;
import th.sala.ticketing.identity.TypedContacts;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.proof.ProofPorts;
import th.sala.ticketing.reply.Courier;
import th.sala.ticketing.reply.LateWords;
import th.sala.ticketing.scan.ScanPolicy;
import th.sala.ticketing.sla.Clocks;
import th.sala.ticketing.task.TaskPorts;

/** The portal of a hub without a server, wired as the container does. */
public final class Portals {
    final Hub hub;
    final PortalDesk desk;
    final Visitors visitors;
    final PortalLinks links;
    final OwnAddress address;
    final TypedContacts typed;
    final BreachNotices breaches;
    final TaskPorts tasks;
    private final OwnPlaces places;
    private final LinkTable table;

    Portals() {
        this(new ScanPolicy(false));
    }

    Portals(ScanPolicy policy) {
        hub = new Hub(Optional.empty(), policy);
        places = new OwnPlaces(
                hub.spoken.messages,
                hub.spoken.threads,
                hub.spoken.tokens,
                hub.consent.subjects(),
                hub.consent.merges());
        table = new LinkTable(hub.desk.jdbi, hub.desk.clock);
        OwnFiles files = new OwnFiles(hub.desk.jdbi, hub.intake.blobs, policy);
        desk = new TendingPortal(
                new OwnTickets(hub.desk.jdbi, hub.consent.subjects()),
                new OwnWords(hub.desk.jdbi, hub.consent.subjects(), hub.consent.merges(), files),
                files,
                places,
                new OwnArrivals(hub.desk.jdbi, hub.consent.subjects(), hub.consent.merges()),
                new OpeningComplaints(
                        hub.desk.register,
                        hub.spoken.messages,
                        hub.spoken.threads,
                        new BreachTable(hub.desk.jdbi),
                        hub.consent.gate(),
                        (kind, ticket, number, team) -> hub.desk.feed.add(kind + " " + number),
                        hub.desk.clock),
                hub.consent.gate());
        typed = Recognitions.typed(hub.desk.jdbi, hub.consent.subjects(), hub.desk.clock);
        address = new SettlingAddresses(
                typed,
                hub.consent.subjects(),
                new TypedTickets(hub.desk.jdbi),
                hub.desk.register,
                new ProofPorts(hub.desk.jdbi, hub.consent, hub.replies.courier, hub.desk.clock).proofs,
                new PartingAddresses(
                        hub.consent.subjects(), hub.consent.blocks(), hub.consent.withdrawals(), hub.consent.holds()),
                hub.consent.trail(),
                hub.desk.clock);
        visitors = new KnowingVisitors(hub.consent.subjects(), typed, table, hub.spoken.messages, hub.consent.trail());
        breaches = new BreachNotices(
                hub.desk.register,
                Clocks.promises(hub.desk.jdbi),
                new BreachTable(hub.desk.jdbi),
                new BreachLetters(hub.desk.jdbi, hub.desk.clock));
        tasks = new TaskPorts(hub.desk, hub.consent.gate(), (kind, ticket, number, team) -> {});
        links = new SendingLinks(
                hub.desk.register,
                places,
                hub.replies.courier,
                table,
                new LinkSecret(hub.consent.vault()),
                hub.consent.trail(),
                "https://help.example.com");
    }

    /** What writes the letters about breaches, by that courier. */
    TellingBreaches telling(Courier courier) {
        return new TellingBreaches(
                hub.desk.register,
                new BreachLetters(hub.desk.jdbi, hub.desk.clock),
                places,
                courier,
                table,
                new LinkSecret(hub.consent.vault()),
                new BreachTable(hub.desk.jdbi),
                tasks.tasks,
                "https://help.example.com");
    }

    /** What fills the links of messages in. */
    public static LateWords words(Jdbi jdbi, ConsentPorts consent, Clock clock) {
        return new LinkWords(new LinkTable(jdbi, clock), new LinkSecret(consent.vault()));
    }
}
