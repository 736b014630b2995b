package th.sala.ticketing.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.MergeEvidence;
import th.sala.ticketing.customer.IdentityDesk.Linking;
import th.sala.ticketing.customer.IdentityDesk.NewIdentity;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;

/** CU-1: an agent joins and parts only within their own work; the rest is a supervisor's. */
class JoinRightsTest {
    private static final List<MergeEvidence> LETTER =
            List.of(new MergeEvidence("AGENT_ATTESTATION", null, "เลขที่สั่งซื้อ"));

    private final Hub hub = new Hub();
    private final Customers desks = new Customers(hub);
    private final String mail = "nok." + UUID.randomUUID() + "@example.com";
    private final TicketHead own = hub.delivered(Mails.aMail().from("own." + UUID.randomUUID() + "@example.com"));
    private final Caller supervisor = new Caller(hub.desk.agent, Set.of("supervisor"), Set.of(hub.desk.team));
    private final Caller colleague = new Caller(hub.desk.colleague, Set.of("agent"), Set.of(hub.desk.team));

    @Test
    void a_customer_of_another_team_is_neither_offered_nor_joined_to_an_agent() {
        TicketHead foreign = hub.delivered(Mails.aMail().from(mail));
        hub.in(() -> hub.desk.jdbi.withHandle(handle ->
                handle.execute("UPDATE ticketing.ticket SET team = ? WHERE id = ?", hub.desk.otherTeam, foreign.id())));

        assertThat(refusal(link(hub.agent(), null))).isEqualTo("supervisor-needed");
        assertThat(refusal(link(hub.agent(), foreign.customer().value()))).isEqualTo("supervisor-needed");
        assertThat(done(link(supervisor, null))).isInstanceOf(Linking.Offered.class);
    }

    @Test
    void an_agent_parts_what_they_linked_and_no_merge_of_somebody_else() {
        done(link(hub.agent(), null));

        assertThat(refusal(hub.in(() -> desks.identities.unlink(colleague, own.customer(), contact()))))
                .isEqualTo("not-who-linked");
        assertThat(refusal(hub.in(() -> desks.identities.unlink(hub.agent(), own.customer(), contact()))))
                .isEqualTo("done");
        Linking.Offered again = (Linking.Offered) done(link(colleague, null));
        done(link(colleague, again.other().id()));
        assertThat(refusal(hub.in(() -> desks.identities.unlink(supervisor, own.customer(), contact()))))
                .isEqualTo("done");
    }

    private NewIdentity contact() {
        return new NewIdentity("email", mail, null, null, null);
    }

    private Outcome<Linking> link(Caller caller, UUID mergeWith) {
        return hub.in(() ->
                desks.identities.link(caller, own.customer(), new NewIdentity("email", mail, null, LETTER, mergeWith)));
    }
}
