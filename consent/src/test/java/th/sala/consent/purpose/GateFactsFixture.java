package th.sala.consent.purpose;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Builds what the policies look at; begins with customer care about a person who never decided anything. */
final class GateFactsFixture {
    static final Instant NOW = Instant.parse("2026-11-21T05:00:00Z");
    static final UUID EVENT = UUID.fromString("01930000-0000-7000-8000-000000000001");

    private boolean person = true;
    private Integer version = 1;
    private LawfulBasis basis = LawfulBasis.S24_3;
    private boolean survives;
    private int asked = 1;
    private boolean restricted;
    private boolean elsewhere;
    private boolean objected;
    private String state;
    private int consentVersion = 1;
    private Instant until;
    private boolean unconfirmed;
    private LocalDate confirmBy;
    private boolean noticeDefective;

    static GateFactsFixture facts() {
        return new GateFactsFixture();
    }

    GateFactsFixture unknownPurpose() {
        version = null;
        basis = null;
        return this;
    }

    GateFactsFixture unknownPerson() {
        person = false;
        return this;
    }

    GateFactsFixture basis(LawfulBasis lawful) {
        basis = lawful;
        return this;
    }

    GateFactsFixture survivingRestriction() {
        survives = true;
        return this;
    }

    GateFactsFixture askedAgainIn(int newer) {
        version = newer;
        asked = newer;
        return this;
    }

    GateFactsFixture restricted() {
        restricted = true;
        return this;
    }

    GateFactsFixture elsewhere() {
        elsewhere = true;
        return this;
    }

    GateFactsFixture objected() {
        objected = true;
        return this;
    }

    GateFactsFixture consent(String event) {
        state = event;
        return this;
    }

    GateFactsFixture until(Instant end) {
        until = end;
        return this;
    }

    GateFactsFixture unconfirmed() {
        unconfirmed = true;
        return this;
    }

    GateFactsFixture confirmedBy(LocalDate day) {
        confirmBy = day;
        return this;
    }

    GateFactsFixture onADefectiveNotice() {
        noticeDefective = true;
        return this;
    }

    GateFacts build() {
        return new GateFacts(
                "customer-care",
                person,
                version,
                basis,
                elsewhere,
                survives,
                asked,
                restricted,
                objected,
                state == null ? null : EVENT,
                state,
                state == null ? null : consentVersion,
                until,
                unconfirmed,
                confirmBy,
                noticeDefective);
    }
}
