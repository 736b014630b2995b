package th.sala.ticketing.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import th.sala.ticketing.sla.PinnedPolicy;

/** The versions of policy and calendar that a ticket is opened under; from then on its clocks keep what it is under. */
@Embeddable
class PinnedTerms {
    @Column(name = "sla_policy", updatable = false)
    private String policy;

    @Column(name = "sla_policy_version", updatable = false)
    private int policyVersion;

    @Column(name = "calendar", updatable = false)
    private String calendar;

    @Column(name = "calendar_version", updatable = false)
    private int calendarVersion;

    protected PinnedTerms() {}

    static PinnedTerms of(PinnedPolicy pinned) {
        PinnedTerms terms = new PinnedTerms();
        terms.policy = pinned.policy();
        terms.policyVersion = pinned.version();
        terms.calendar = pinned.calendar();
        terms.calendarVersion = pinned.calendarVersion();
        return terms;
    }
}
