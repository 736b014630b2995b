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
import th.sala.ticketing.customer.ProofDesk.NewProof;
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
        TicketHead foreign = foreign();

        assertThat(refusal(link(hub.agent(), null))).isEqualTo("supervisor-needed");
        assertThat(refusal(link(hub.agent(), foreign.customer().value()))).isEqualTo("supervisor-needed");
        assertThat(done(link(supervisor, null))).isInstanceOf(Linking.Offered.class);
    }

    @Test
    void customers_as_such_are_merged_and_parted_by_a_supervisor_alone() {
        TicketHead other = hub.delivered(Mails.aMail().from(mail));

        assertThat(refusal(merge(hub.agent(), other))).isEqualTo("supervisor-needed");
        done(merge(supervisor, other));
        assertThat(refusal(hub.in(() -> desks.identities.part(hub.agent(), other.customer()))))
                .isEqualTo("supervisor-needed");
        done(hub.in(() -> desks.identities.part(supervisor, other.customer())));
    }

    @Test
    void a_customer_of_other_teams_is_unknown_to_a_supervisor_who_would_merge_them() {
        TicketHead foreign = foreign();

        assertThat(refusal(merge(supervisor, foreign))).isEqualTo("unknown-customer");
        assertThat(refusal(hub.in(() -> desks.identities.part(supervisor, foreign.customer()))))
                .isEqualTo("unknown-customer");
    }

    @Test
    void no_code_is_sent_by_an_agent_to_a_customer_of_another_team() {
        foreign();
        NewProof wanted = new NewProof("CODE_SENT", "email", mail, null, own.number());

        assertThat(refusal(hub.in(() -> desks.proofs.send(hub.agent(), own.customer(), wanted))))
                .isEqualTo("supervisor-needed");
        assertThat(refusal(hub.in(() -> desks.proofs.send(supervisor, own.customer(), wanted))))
                .isEqualTo("done");
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

    private TicketHead foreign() {
        TicketHead foreign = hub.delivered(Mails.aMail().from(mail));
        hub.in(() -> hub.desk.jdbi.withHandle(handle ->
                handle.execute("UPDATE ticketing.ticket SET team = ? WHERE id = ?", hub.desk.otherTeam, foreign.id())));
        return foreign;
    }

    private Outcome<CustomerView> merge(Caller caller, TicketHead other) {
        return hub.in(() -> desks.identities.merge(caller, own.customer(), other.customer(), LETTER));
    }

    private NewIdentity contact() {
        return new NewIdentity("email", mail, null, null, null);
    }

    private Outcome<Linking> link(Caller caller, UUID mergeWith) {
        return hub.in(() ->
                desks.identities.link(caller, own.customer(), new NewIdentity("email", mail, null, LETTER, mergeWith)));
    }
}
