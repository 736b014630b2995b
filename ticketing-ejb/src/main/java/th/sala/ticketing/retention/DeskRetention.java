package th.sala.ticketing.retention;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.erasure.AgedErasures;
import th.sala.consent.retention.AgedRows;
import th.sala.consent.retention.KeptRows;
import th.sala.consent.retention.RetainedRecords;
import th.sala.consent.retention.RetainedStores;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectRegister;

/** What of the help desk ages, and by which category's rule. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DeskRetention {
    private static final String PROOF = "identity-proof";
    private static final String MARK = "contact-mark";
    private static final String WORKING = "working";

    private final Jdbi jdbi;
    private final RetainedStores stores;
    private final SubjectRegister register;
    private final AgedErasures erasures;

    @Inject
    public DeskRetention(Jdbi jdbi, RetainedStores stores, SubjectRegister register, AgedErasures erasures) {
        this.jdbi = jdbi;
        this.stores = stores;
        this.register = register;
        this.erasures = erasures;
    }

    @PostConstruct
    public void join() {
        all(jdbi).forEach(stores::register);
        persons(jdbi, register, erasures).forEach(stores::register);
    }

    /** Persons whose time is over, and how they go: a profile loses its name, the others are erased everywhere. */
    static List<RetainedRecords> persons(Jdbi jdbi, SubjectRegister register, AgedErasures erasures) {
        return List.of(
                new AgedPersons(
                        jdbi,
                        "social-profile",
                        PersonalRows.PROFILES,
                        PersonalRows.DUE_PROFILES,
                        (person, reach) -> register.forget(person, IdentifierKind.NAME)),
                new AgedPersons(jdbi, "lead", PersonalRows.LEADS, PersonalRows.DUE_LEADS, erasures::erase),
                new AgedPersons(jdbi, "contact", PersonalRows.CONTACTS, PersonalRows.DUE_CONTACTS, erasures::erase));
    }

    /** Every store of the help desk whose rows go by themselves. */
    static List<RetainedRecords> all(Jdbi jdbi) {
        return List.of(
                new AgedTickets(jdbi),
                rows(jdbi, "recording", "call-recording", PersonalRows.RECORDINGS, PersonalRows.TAKE_RECORDINGS),
                rows(jdbi, "identity_proof", PROOF, PersonalRows.PROOFS, PersonalRows.TAKE_PROOFS),
                rows(jdbi, "customer_link", PROOF, PersonalRows.PORTAL_LINKS, PersonalRows.TAKE_PORTAL_LINKS),
                rows(jdbi, "copy_link", PROOF, PersonalRows.COPY_LINKS, PersonalRows.TAKE_COPY_LINKS),
                rows(jdbi, "caller_check", PROOF, PersonalRows.CHECKS, PersonalRows.TAKE_CHECKS),
                rows(jdbi, "blocked_sender", MARK, PersonalRows.BLOCKS, PersonalRows.TAKE_BLOCKS),
                rows(jdbi, "unproven_sender", MARK, PersonalRows.UNPROVEN, PersonalRows.TAKE_UNPROVEN),
                rows(jdbi, "typed_contact", MARK, PersonalRows.TYPED, PersonalRows.TAKE_TYPED),
                rows(jdbi, "customer_value", MARK, PersonalRows.VALUES, PersonalRows.TAKE_VALUES),
                rows(jdbi, "customer_agreement", MARK, PersonalRows.AGREEMENTS, PersonalRows.TAKE_AGREEMENTS),
                rows(jdbi, "shared_line", MARK, PersonalRows.LINES, PersonalRows.TAKE_LINES),
                rows(jdbi, "address_standing", MARK, PassingRows.STANDINGS, PassingRows.TAKE_STANDINGS),
                rows(jdbi, "inbox", "arrival", PassingRows.ARRIVALS, PassingRows.TAKE_ARRIVALS),
                rows(jdbi, "idempotency", WORKING, PassingRows.REMEMBERED, PassingRows.TAKE_REMEMBERED),
                rows(jdbi, "upload", WORKING, PassingRows.UPLOADS, PassingRows.TAKE_UPLOADS),
                rows(jdbi, "draft", WORKING, PersonalRows.DRAFTS, PersonalRows.TAKE_DRAFTS),
                rows(jdbi, "guest_presence", WORKING, PassingRows.GUESTS, PassingRows.TAKE_GUESTS),
                new KeptRows(
                        "ticketing.staff",
                        "staff",
                        Set.of(
                                "ticketing.agent",
                                "ticketing.agent_presence",
                                "ticketing.call_fact",
                                "ticketing.clock_fact",
                                "ticketing.deed_fact",
                                "ticketing.survey_fact",
                                "ticketing.survey_rule",
                                "ticketing.ticket_fact",
                                "ticketing.answer",
                                "ticketing.calendar_version",
                                "ticketing.attempt_rule_version",
                                "ticketing.board",
                                "ticketing.bulk",
                                "ticketing.bulk_item",
                                "ticketing.reason_version",
                                "ticketing.custom_field",
                                "ticketing.quality_check",
                                "ticketing.quality_rule",
                                "ticketing.rule_version",
                                "ticketing.seat",
                                "ticketing.desk_presence",
                                "ticketing.macro",
                                "ticketing.macro_run",
                                "ticketing.sla_policy_version",
                                "ticketing.sla_terms",
                                "ticketing.snooze",
                                "ticketing.switchboard",
                                "ticketing.ticket_read",
                                "ticketing.ticket_merge",
                                "ticketing.ticket_merge_undo",
                                "ticketing.ticket_split",
                                "ticketing.watch_news",
                                "ticketing.watcher")));
    }

    private static RetainedRecords rows(Jdbi jdbi, String table, String category, String standing, String take) {
        String name = "ticketing." + table;
        return new AgedRows(jdbi, name, category, Set.of(name), standing, take);
    }
}
