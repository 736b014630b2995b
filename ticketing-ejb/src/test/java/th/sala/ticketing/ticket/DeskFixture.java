package th.sala.ticketing.ticket;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;
import th.sala.consent.database.PostgresTypes;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestDatabase;
import th.sala.ticketing.attempt.AttemptDesk;
import th.sala.ticketing.attempt.CountingAttempts;
import th.sala.ticketing.field.Fields;
import th.sala.ticketing.handoff.HandoffTables;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.People;
import th.sala.ticketing.people.Staff;
import th.sala.ticketing.quality.Qualities;
import th.sala.ticketing.reason.ReasonDesk;
import th.sala.ticketing.reason.Reasons;
import th.sala.ticketing.routing.Routings;
import th.sala.ticketing.sla.Clocks;
import th.sala.ticketing.sla.TicketClocks;
import th.sala.ticketing.snooze.SnoozePorts;

/**
 * A help desk on a real database, without a server: a team of its own with two agents and a supervisor, and the beans
 * wired as the container does. Each public call of a port runs in a transaction through {@link #in}.
 */
public final class DeskFixture {
    public final MovableClock clock;
    public final String team;
    public final String otherTeam;
    public final String agent;
    public final String colleague;
    public final String stranger;
    public final List<String> feed = new ArrayList<>();
    public final MaskedSubjects subjects = new MaskedSubjects();
    public final Jdbi jdbi;
    public final Staff staff;
    public final TicketReading reading;
    public final TicketRegister register;
    public final TicketDesk desk;
    public final CheckDesk checks;
    public final TicketJoins joins;
    public final TicketUndo undo;
    public final SnoozeDesk snoozes;
    public final ReasonDesk reasons;
    public final AttemptDesk attempts;
    public final TicketClocks clocks;
    private final OneConnection database =
            new OneConnection(TestDatabase.shared().as("sala_app"));
    private final EntityManager entities = Jpa.on(database);
    private final Aftermath aftermath;

    public DeskFixture() {
        this(
                new MovableClock("2026-12-01T09:00"),
                List.of("team-", "other-", "agent-", "colleague-", "stranger-").stream()
                        .map(name -> name + UUID.randomUUID())
                        .toList());
        in(this::settle);
    }

    /** The same desk in a thread of its own, as another node has it. */
    public DeskFixture anotherNode() {
        return new DeskFixture(clock, List.of(team, otherTeam, agent, colleague, stranger));
    }

    private DeskFixture(MovableClock clock, List<String> names) {
        this.clock = clock;
        team = names.get(0);
        otherTeam = names.get(1);
        agent = names.get(2);
        colleague = names.get(3);
        stranger = names.get(4);
        jdbi = Jdbi.create(database).installPlugin(new PostgresTypes());
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        staff = People.on(jdbi);
        clocks = Clocks.on(jdbi, clock);
        TicketHeads heads = new TicketHeads(jdbi, ConsentPorts.on(jdbi, clock).emergencies());
        ChangeLog changes = new ChangeLog(jdbi);
        aftermath = new Aftermath(clocks, changes, (kind, ticket, number, owner) -> feed.add(kind + " " + owner));
        reading = new TicketSheets(jdbi, clocks, subjects);
        RegisteringTickets registering =
                new RegisteringTickets(heads, aftermath, clocks, Routings.on(jdbi, clock), staff, Duration.ofDays(7));
        registering.entities = entities;
        register = registering;
        attempts = new CountingAttempts(jdbi, ConsentPorts.on(jdbi, clock).trail(), clock);
        reasons = Reasons.on(jdbi, staff, ConsentPorts.on(jdbi, clock).trail(), clock);
        WorkingTickets working = new WorkingTickets(
                heads,
                aftermath,
                reading,
                clocks,
                changes,
                staff,
                reasons,
                attempts,
                HandoffTables.on(jdbi),
                Fields.values(jdbi, ConsentPorts.on(jdbi, clock).gate(), clock),
                Qualities.on(jdbi),
                clock);
        working.entities = entities;
        desk = working;
        checks = new CheckingTickets(
                heads,
                reading,
                Qualities.on(jdbi),
                changes,
                (kind, ticket, number, owner) -> feed.add(kind + " " + owner),
                staff,
                ConsentPorts.on(jdbi, clock).trail(),
                clock);
        snoozes = new SnoozingTickets(
                heads,
                reading,
                SnoozePorts.on(jdbi),
                changes,
                (kind, ticket, number, owner) -> feed.add(kind + " " + owner),
                clock,
                30);
        JoiningTickets joining = new JoiningTickets(aftermath);
        joining.entities = entities;
        joins = joining;
        UndoingTickets undoing = new UndoingTickets(heads, aftermath, reading, staff, Qualities.on(jdbi), jdbi, clock);
        undoing.entities = entities;
        undo = undoing;
    }

    private Void settle() {
        jdbi.useHandle(handle -> {
            for (String key : List.of(team, otherTeam)) {
                handle.execute(
                        "INSERT INTO ticketing.team (key, name_th, name_en, sla_policy) VALUES (?, ?, ?, 'standard')",
                        key,
                        "ทีม " + key,
                        key);
            }
            for (String user : List.of(agent, colleague, stranger)) {
                handle.execute("INSERT INTO ticketing.agent (user_name, display_name) VALUES (?, ?)", user, user);
                handle.execute(
                        "INSERT INTO ticketing.agent_team (user_name, team) VALUES (?, ?)",
                        user,
                        user.equals(stranger) ? otherTeam : team);
            }
        });
        return null;
    }

    /** Runs in one transaction, as a session bean would; it begins at once, also for SQL that goes past JPA. */
    public <T> T in(Supplier<T> deed) {
        return database.during(() -> transaction(deed));
    }

    private <T> T transaction(Supplier<T> deed) {
        entities.getTransaction().begin();
        entities.unwrap(Connection.class);
        try {
            T result = deed.get();
            if (entities.getTransaction().getRollbackOnly()) {
                entities.getTransaction().rollback();
            } else {
                entities.getTransaction().commit();
            }
            return result;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.clear();
        }
    }

    /** From now on the team's first answer is due after two hours instead of one. */
    void secondVersionOfPolicy() {
        in(() -> jdbi.withHandle(handle -> {
            handle.execute("""
                    INSERT INTO ticketing.sla_policy_version (policy, version, effective_from, document)
                    SELECT ?, version, effective_from, document FROM ticketing.sla_policy_version
                    WHERE policy = 'standard' AND version = 1
                    """, team);
            handle.execute("""
                    INSERT INTO ticketing.sla_policy_version (policy, version, effective_from, document)
                    SELECT policy, 2, effective_from,
                      jsonb_set(document, '{targets,first-response,budget}', '"PT2H"')
                    FROM ticketing.sla_policy_version WHERE policy = ? AND version = 1
                    """, team);
            return handle.execute("UPDATE ticketing.team SET sla_policy = ? WHERE key = ?", team, team);
        }));
    }

    /** Takes a ticket up while somebody else does something to it in another transaction. */
    Outcome<TicketView> whileWorkingOn(long number, Runnable elsewhere) {
        new TicketStore(entities, aftermath).byNumber(number, LockModeType.NONE);
        elsewhere.run();
        return desk.progress(agent(), number, null);
    }

    public Caller agent() {
        return staff.caller(agent, Set.of("agent"));
    }

    public Caller colleague() {
        return staff.caller(colleague, Set.of("agent"));
    }

    public Caller stranger() {
        return staff.caller(stranger, Set.of("agent"));
    }

    public TicketHead opened(String subject) {
        return opened(subject, SubjectId.next());
    }

    /** A ticket of the team, opened now by an e-mail. */
    public TicketHead opened(String subject, SubjectId customer) {
        return opened(subject, customer, "email");
    }

    public TicketHead opened(String subject, SubjectId customer, String channel) {
        Instant now = clock.instant();
        return in(() -> register.open(new NewTicket(
                subject,
                "request",
                "normal",
                channel,
                "support@sala.test",
                team,
                customer,
                "th",
                null,
                now,
                null,
                "system")));
    }

    /** A stored message of the ticket; its author and texts are invented. */
    public UUID message(UUID ticket, String kind, String channel, String text) {
        UUID id = UUID.randomUUID();
        in(() -> jdbi.withHandle(handle -> handle.execute("""
                INSERT INTO ticketing.message (id, ticket, direction, kind, channel, author, at, text, language,
                  participants_key, participants)
                VALUES (?, ?, 'inbound', ?, ?, 'customer', ?, ?, 'th', '', '')
                """, id, ticket, kind, channel, clock.instant(), text)));
        return id;
    }
}
