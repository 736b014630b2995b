package th.sala.ticketing.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * Makes several contact points one person, and takes it back. Everything rests on evidence and is audited; nothing is
 * joined silently. A linked contact point is an identity of its own that is merged with the customer, so that parting them
 * leaves each with what it said (CU-1, CU-2).
 *
 * <p>Every method refuses as {@code NOT_FOUND} with {@code unknown-customer} whoever has nothing to do with the customer,
 * as {@code INVALID} with {@code evidence-required} when what joins has no usable evidence, {@code not-verified} when a
 * spoken check is claimed and nothing matched, {@code not-proven} when a code or link is and {@link ProofDesk} knows of none,
 * and with {@code purpose-refused} when the gate refuses to use one of the persons' data.
 */
public interface IdentityDesk {

    /** Every contact point of the whole person, masked. */
    Outcome<List<LinkedIdentity>> identities(Caller caller, SubjectId customer);

    /**
     * Links a contact point. One that nobody holds becomes the customer's. One that is another customer's is not taken:
     * the answer is the offer to merge, with the other's masked facts; asked again with their id as {@code mergeWith}, both
     * become one person. One of a customer whom only other teams serve is a supervisor's to join: {@code FORBIDDEN}
     * with {@code supervisor-needed}. {@code INVALID} with {@code unusable-address} for what is no contact point of the channel.
     */
    Outcome<Linking> link(Caller caller, SubjectId customer, NewIdentity identity);

    /**
     * Takes a linked contact point away again, with what was said under it. {@code NOT_FOUND} with
     * {@code unknown-identity} when the customer has no such contact point; {@code CONFLICT} with {@code own-identity} for
     * the one that the customer came with; {@code FORBIDDEN} with {@code not-who-linked} for an agent who did not link it.
     */
    Outcome<List<LinkedIdentity>> unlink(Caller caller, SubjectId customer, NewIdentity identity);

    /**
     * Makes {@code other} one person with the customer, who stands for both. {@code FORBIDDEN} with
     * {@code supervisor-needed} for whoever is none; {@code NOT_FOUND} with {@code unknown-customer} for another whom only
     * other teams serve; {@code CONFLICT} with {@code already-one}.
     */
    Outcome<CustomerView> merge(Caller caller, SubjectId customer, SubjectId other, List<MergeEvidence> evidence);

    /**
     * Parts a merged customer from its survivor; for a survivor, takes back the newest merge. {@code FORBIDDEN} with
     * {@code supervisor-needed} for whoever is none; {@code CONFLICT} with {@code not-merged}.
     */
    Outcome<Parted> part(Caller caller, SubjectId customer);

    /**
     * A contact point to link, or to take away.
     *
     * @param channel such as {@code email}, {@code phone} or {@code line}
     * @param identity instead of channel and value, where the value is not known in the clear: id of the customer that came
     *     with a link or merge; only for taking away
     * @param evidence by what it was shown that it is this person's; needed for linking
     * @param mergeWith the customer that the offer named; null at first
     */
    record NewIdentity(String channel, String value, UUID identity, List<MergeEvidence> evidence, UUID mergeWith) {
        public NewIdentity {
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
        }

        @Override
        public String toString() {
            return channel;
        }
    }

    /**
     * A contact point of the person.
     *
     * @param identity id of the customer that holds it
     * @param own whether the survivor came with it; the others came with a link or a merge
     * @param since when it was linked; null for the survivor's own
     * @param by user name of who linked it; null for the survivor's own
     * @param evidence kinds of evidence of the link
     */
    record LinkedIdentity(
            UUID identity,
            String field,
            String channel,
            String masked,
            boolean verified,
            boolean own,
            Instant since,
            String by,
            List<String> evidence) {
        public LinkedIdentity {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A merge that was taken back.
     *
     * @param customer who is a person of their own again
     * @param from whom they were part of
     */
    record Parted(UUID customer, UUID from) {}

    /** What came of a wish to link. */
    sealed interface Linking {

        /** @param added false when it was the person's already */
        record Linked(LinkedIdentity identity, boolean added) implements Linking {}

        /** It belongs to this customer, masked: both may be merged. */
        record Offered(CustomerMatch other) implements Linking {}
    }
}
