package th.sala.ticketing.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.audit.AccessQuery;
import th.sala.consent.audit.LoggedAccess;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.FileContent;
import th.sala.ticketing.identity.Recognitions;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.intake.Quarantine;
import th.sala.ticketing.intake.UnreadableMessage;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/** P4: whoever looks into quarantine is asked why, and who stands in it has a say. */
class OpeningQuarantineTest {
    private final Hub hub = new Hub();
    private final String address = "held." + UUID.randomUUID() + "@example.com";
    private final SubjectId sender = hub.delivered(Mails.aMail().from(address)).customer();
    private final Caller leader = hub.desk.staff.caller(hub.desk.agent, Set.of("agent", "supervisor"));
    private final QuarantineDesk desk = new OpeningQuarantine(
            hub.intake.quarantine,
            hub.spoken.accounts,
            Recognitions.persons(hub.consent.subjects()),
            hub.consent.gate(),
            hub.consent.accesses(),
            hub.consent.trail(),
            hub.desk.clock);

    @Test
    void who_leads_the_team_sees_the_bytes_and_that_is_logged_for_the_sender() {
        Mails poison = Mails.aMail().from(address).inLanguageThatNobodySpeaks();
        UUID held = held(poison);

        assertThat(Hub.done(raw(leader, held, null)).bytes()).isEqualTo(poison.raw());
        assertThat(accesses()).singleElement().satisfies(entry -> {
            assertThat(entry.field()).isEqualTo("raw-message");
            assertThat(entry.reason()).isEqualTo("quality");
            assertThat(entry.role()).isEqualTo("supervisor");
            assertThat(entry.decision()).isNotNull();
        });
        Hub.done(raw(leader, held, "legal"));
        assertThat(accesses().get(0).reason()).isEqualTo("legal");
    }

    @Test
    void nobody_else_does() {
        UUID held = held(Mails.aMail().from(address).inLanguageThatNobodySpeaks());
        Caller otherTeam = hub.desk.staff.caller(hub.desk.stranger, Set.of("agent", "supervisor"));

        assertThat(Hub.refusal(raw(otherTeam, held, null))).isEqualTo("not-held");
        assertThat(Hub.refusal(raw(hub.agent(), held, null))).isEqualTo("not-held");
        assertThat(Hub.refusal(raw(leader, UUID.randomUUID(), null))).isEqualTo("not-held");
        assertThat(Hub.refusal(raw(leader, held, "curiosity"))).isEqualTo("reason-required");
        assertThat(Hub.refusal(raw(leader, held, "other"))).isEqualTo("reason-required");
        assertThat(accesses()).isEmpty();
    }

    @Test
    void a_leader_lists_and_replays_what_is_held_for_the_own_teams_alone() {
        UUID held = held(Mails.aMail().from(address).inLanguageThatNobodySpeaks());
        Caller otherTeam = hub.desk.staff.caller(hub.desk.stranger, Set.of("agent", "supervisor"));

        assertThat(listed(leader)).containsExactly(held);
        assertThat(listed(otherTeam)).isEmpty();
        assertThat(listed(hub.agent())).isEmpty();

        assertThat(replayed(otherTeam, held)).isEqualTo(Quarantine.Replay.NOT_HELD);
        assertThat(replayed(hub.agent(), held)).isEqualTo(Quarantine.Replay.NOT_HELD);
        assertThat(listed(leader)).containsExactly(held);
        assertThat(replayed(leader, held)).isEqualTo(Quarantine.Replay.QUEUED);
        assertThat(listed(leader)).isEmpty();
    }

    @Test
    void a_restricted_senders_bytes_stay_closed() {
        UUID held = held(Mails.aMail().from(address).inLanguageThatNobodySpeaks());
        hub.in(() -> hub.consent.blocks().restrict(sender, "dpo1", "accuracy is being checked"));

        assertThat(Hub.refusal(raw(leader, held, "legal"))).isEqualTo("purpose-refused");
        assertThat(accesses()).isEmpty();
    }

    @Test
    void what_could_not_be_read_names_nobody_and_is_audited() {
        String externalId = UUID.randomUUID().toString();
        byte[] bytes = "unreadable".getBytes(StandardCharsets.UTF_8);
        hub.in(() -> hub.intake.intake.quarantine(
                new UnreadableMessage("email", hub.mailbox, externalId, "no header"), bytes));
        UUID held = row(externalId);

        assertThat(Hub.done(raw(leader, held, null)).bytes()).isEqualTo(bytes);
        assertThat(hub.<Integer>in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT count(*) FROM consent.audit_event WHERE action = 'quarantine-opened' AND about = :about
                        """)
                        .bind("about", "inbox:" + held)
                        .mapTo(Integer.class)
                        .one())))
                .isEqualTo(1);
    }

    private List<UUID> listed(Caller caller) {
        return hub.in(() -> desk.held(caller, 50)).stream()
                .map(Quarantine.Held::id)
                .toList();
    }

    private Quarantine.Replay replayed(Caller caller, UUID held) {
        return hub.in(() -> desk.replay(caller, held));
    }

    private Outcome<FileContent> raw(Caller caller, UUID held, String reason) {
        return hub.in(() -> desk.raw(caller, held, reason));
    }

    private UUID held(Mails poison) {
        String externalId = hub.accepted(poison).externalId();
        hub.triedInVain();
        return row(externalId);
    }

    private UUID row(String externalId) {
        return hub.in(() -> hub.intake.held()).stream()
                .filter(held -> held.externalId().equals(externalId))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<LoggedAccess> accesses() {
        return hub.in(() -> hub.consent.accesses().read(new AccessQuery(sender, null, null, 10, null)))
                .items();
    }
}
