package th.sala.ticketing.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.consent.purpose.PurposeStanding;
import th.sala.consent.rights.OpenRequests.OpenRequest;
import th.sala.consent.rights.RestrictedRecords.RestrictedRecord;
import th.sala.consent.subject.HeldIdentifier;

/**
 * A customer beside a ticket.
 *
 * @param displayName in the clear only for the agent who holds the open ticket, else masked
 * @param restricted the person's data is kept but not used: whoever is no privacy officer sees neither name nor anything
 *     else then
 * @param officer user name of who can be asked about a restricted record; null for any privacy officer, and for others
 * @param openTickets numbers of the open tickets that a team of the caller owns, newest activity first
 * @param mergedInto id of the survivor that stands for this person; null for the survivor itself
 * @param preferredChannel where the person wrote or rang most often, the later used of two; null when never (CH-8)
 * @param language of what the person wrote last, {@code th} or {@code en}; null for somebody who never wrote
 * @param assurance how sure it is, in the ticket at hand, that this is who writes or rings: {@code unknown},
 *     {@code channel} or {@code verified}; null without a ticket
 * @param noticeServed the newest privacy notice this person was told about; null when none was
 * @param purposes every purpose in force, by key, as it stands for this person now. For showing only: whoever acts asks
 *     the gate
 * @param openRequests for agents and officers: what the person waits for under the law
 * @param beside ids under which matters were opened beside the record while it was restricted, for the privacy officer only
 */
public record CustomerView(
        UUID id,
        String displayName,
        boolean restricted,
        String officer,
        List<Identity> identities,
        List<Long> openTickets,
        UUID mergedInto,
        String preferredChannel,
        String language,
        String assurance,
        NoticeServed noticeServed,
        List<Purpose> purposes,
        List<OpenRequest> openRequests,
        List<UUID> beside) {
    public CustomerView {
        identities = List.copyOf(identities);
        openTickets = List.copyOf(openTickets);
        purposes = List.copyOf(purposes);
        openRequests = List.copyOf(openRequests);
        beside = List.copyOf(beside);
    }

    /** Of a restricted record: that there is one, and whom to ask. */
    static CustomerView kept(RestrictedRecord record, List<Long> openTickets) {
        return new CustomerView(
                record.subject().value(),
                null,
                true,
                record.officer(),
                List.of(),
                openTickets,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * Something that identifies the person.
     *
     * @param id its own, by which a reveal asks for this one of several
     * @param field {@code name}, {@code email}, … as in the contract
     * @param identity id of the customer that holds it; another than the survivor's came with a merge
     * @param channel the channel it is a contact point of; null for others
     * @param value in the clear; null unless the caller holds the open ticket and this is its contact point
     */
    public record Identity(
            UUID id, UUID identity, String field, String channel, String masked, String value, boolean verified) {

        /** @param clear null where it stays masked */
        static Identity of(HeldIdentifier held, String clear) {
            return new Identity(
                    held.id(),
                    held.holder().value(),
                    held.kind().code(),
                    ContactPoint.channelOf(held.kind()),
                    held.masked(),
                    clear,
                    held.verified());
        }
    }

    /**
     * @param notice key of the notice
     * @param state name of the ledger's newest event about it, such as {@code NoticeServed}
     */
    public record NoticeServed(String notice, int version, Instant at, String state) {}

    /**
     * @param basis name of the lawful basis, such as {@code S24_3}
     * @param reason why it is not permitted, as a code of the gate; null when permitted
     */
    public record Purpose(String key, Title title, String basis, boolean permitted, String reason) {

        static Purpose of(PurposeStanding standing) {
            return new Purpose(
                    standing.key(),
                    new Title(standing.titleTh(), standing.titleEn()),
                    standing.basis().name(),
                    standing.permitted(),
                    standing.reason());
        }
    }

    /** What a purpose is called in Thai and English. */
    public record Title(String th, String en) {}
}
