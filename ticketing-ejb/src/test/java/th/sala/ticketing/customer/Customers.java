package th.sala.ticketing.customer;

import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.identity.Recognitions;
import th.sala.ticketing.identity.TypedContacts;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.proof.ProofLinks;
import th.sala.ticketing.proof.ProofPorts;

/** The customer desks of a hub, wired as the container does. */
public final class Customers {
    public final CustomerDesk customers;
    public final RecordsDesk records;
    public final IdentityDesk identities;
    public final ProofDesk proofs;
    public final ProofLinks proofLinks;
    public final TimelineDesk timelines;
    public final CallerDesk callers;
    public final ContactWishes wishes;

    public Customers(Hub hub) {
        Jdbi jdbi = hub.desk.jdbi;
        SubjectRegister subjects = hub.consent.subjects();
        SubjectMerges merges = hub.consent.merges();
        CustomerTickets tickets = new CustomerTickets(jdbi, hub.desk.register, merges, hub.consent.emergencies());
        CareGate care = new CareGate(hub.consent.gate(), subjects, hub.consent.accesses(), hub.desk.clock);
        ShownContacts shown = new ShownContacts(jdbi);
        CallerChecks checks = new CallerChecks(jdbi, shown, hub.desk.clock);
        IdentitySheets sheets = new IdentitySheets(subjects, merges);
        customers = new ServingCustomers(
                tickets,
                new CustomerFinder(
                        subjects,
                        hub.consent.search(),
                        merges,
                        hub.consent.gate(),
                        hub.consent.restrictedRecords(),
                        tickets,
                        new SearchWatch(hub.consent.searchAllowance(), hub.consent.accesses(), hub.desk.clock),
                        jdbi),
                care,
                subjects,
                hub.consent.restrictedRecords(),
                hub.consent.ledger(),
                hub.consent.preview(),
                merges,
                new ChannelHabits(jdbi),
                checks,
                sheets,
                new OpeningWords(jdbi, hub.spoken.messages, subjects),
                hub.consent.openRequests());
        records = new LookingAtRecords(tickets, care);
        ProofPorts proving = new ProofPorts(jdbi, hub.consent, hub.replies.courier, hub.desk.clock);
        CheckedEvidence checked = new CheckedEvidence(merges, checks, proving.proofs);
        PersonJoins joins = new PersonJoins(merges, checked, hub.consent.trail());
        LinkGate links = new LinkGate(hub.consent.gate());
        JoinRights rights = new JoinRights(tickets, merges);
        TypedContacts typed = Recognitions.typed(jdbi, subjects, hub.desk.clock);
        identities = new LinkingIdentities(customers, links, rights, sheets, subjects, merges, checked, joins, typed);
        proofLinks = proving.links;
        proofs = new ProvingIdentities(
                tickets,
                links,
                rights,
                sheets,
                subjects,
                merges,
                proving.proofs,
                new ToldCodes(hub.spoken.messages, subjects),
                joins,
                typed,
                hub.desk.clock);
        wishes = new RecordedWishes(customers, tickets, hub.consent.blocks(), hub.consent.objections());
        timelines = new ReadingTimelines(tickets, hub.consent.gate(), jdbi);
        callers = new CheckingCallers(
                tickets,
                care,
                subjects,
                checks,
                new AnswerWeight(jdbi, merges, typed, shown, hub.desk.clock),
                hub.consent.trail());
    }
}
