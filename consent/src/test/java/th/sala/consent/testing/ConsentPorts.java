package th.sala.consent.testing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AccessLog;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.audit.RecordedAccess;
import th.sala.consent.audit.RecordedDeeds;
import th.sala.consent.audit.RecordedSettings;
import th.sala.consent.audit.SettingsTrail;
import th.sala.consent.auditor.AuditGrants;
import th.sala.consent.auditor.RecordedGrants;
import th.sala.consent.capacity.Capacities;
import th.sala.consent.capacity.RecordedCapacities;
import th.sala.consent.key.ReferenceSeal;
import th.sala.consent.law.LawBook;
import th.sala.consent.law.RecordedLaw;
import th.sala.consent.ledger.AgreementLinks;
import th.sala.consent.ledger.ComingOfAge;
import th.sala.consent.ledger.ConsentLedger;
import th.sala.consent.ledger.ConsentRecorded;
import th.sala.consent.ledger.Ledgers;
import th.sala.consent.ledger.Withdrawals;
import th.sala.consent.notice.NoticeDesk;
import th.sala.consent.notice.RecordedNotices;
import th.sala.consent.oversight.Colleagues;
import th.sala.consent.oversight.EmergencyAccess;
import th.sala.consent.oversight.OversightRules;
import th.sala.consent.oversight.RecordedColleagues;
import th.sala.consent.oversight.RecordedEmergencies;
import th.sala.consent.oversight.RecordedReviews;
import th.sala.consent.oversight.RecordedRules;
import th.sala.consent.oversight.RecordedSearches;
import th.sala.consent.oversight.RecordedViewers;
import th.sala.consent.oversight.ReviewDesk;
import th.sala.consent.oversight.SearchAllowance;
import th.sala.consent.oversight.ViewerDesk;
import th.sala.consent.oversight.Workplaces;
import th.sala.consent.purpose.ChannelPreview;
import th.sala.consent.purpose.GateStanding;
import th.sala.consent.purpose.Gates;
import th.sala.consent.purpose.MarketingPurposes;
import th.sala.consent.purpose.ObservedGate;
import th.sala.consent.purpose.ProcessingStopped;
import th.sala.consent.purpose.PublishedMarketing;
import th.sala.consent.purpose.PublishedPurposes;
import th.sala.consent.purpose.PurposeDesk;
import th.sala.consent.purpose.PurposeGate;
import th.sala.consent.purpose.PurposePreview;
import th.sala.consent.receipt.ReceiptDesk;
import th.sala.consent.receipt.RecordedReceipts;
import th.sala.consent.retention.LegalHolds;
import th.sala.consent.retention.RecordedHolds;
import th.sala.consent.rights.BlockDesk;
import th.sala.consent.rights.ChannelObjections;
import th.sala.consent.rights.KeepingRestrictedRecords;
import th.sala.consent.rights.ListedObjections;
import th.sala.consent.rights.ListedRequests;
import th.sala.consent.rights.OpenRequests;
import th.sala.consent.rights.ProcessingBlocks;
import th.sala.consent.rights.RecordedBlocks;
import th.sala.consent.rights.RequestDeeds;
import th.sala.consent.rights.RequestDesk;
import th.sala.consent.rights.RequestMoved;
import th.sala.consent.rights.RestrictedRecords;
import th.sala.consent.rights.Rights;
import th.sala.consent.seal.StoredLedger;
import th.sala.consent.subject.ConsentDataHolder;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.JoinedDataHolders;
import th.sala.consent.subject.MergedSubjects;
import th.sala.consent.subject.RegisteredSubjects;
import th.sala.consent.subject.SearchTokens;
import th.sala.consent.subject.SubjectDataHolders;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectKeys;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectRegister;
import th.sala.consent.subject.SubjectSearch;
import th.sala.consent.subject.SubjectVault;
import th.sala.consent.subject.SubjectsParted;
import th.sala.consent.subject.TokenRows;

/** The ports of the privacy kernel on a database, without a container. */
public final class ConsentPorts {
    private final Jdbi jdbi;
    private final Clock clock;
    private final FiredEvents<ProcessingStopped> stopped = new FiredEvents<>();
    private final FiredEvents<SubjectsParted> parted = new FiredEvents<>();
    private SubjectDataHolders holders;
    private Consumer<ConsentRecorded> recorded = event -> {};
    private Consumer<RequestMoved> moved = event -> {};

    private ConsentPorts(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    public static ConsentPorts on(Jdbi jdbi, Clock clock) {
        return new ConsentPorts(jdbi, clock);
    }

    public SubjectRegister subjects() {
        return new RegisteredSubjects(jdbi, TestKeys.master(), clock);
    }

    public SubjectSearch search() {
        return new SearchTokens(jdbi, TestKeys.master());
    }

    /** Gives whoever was registered so far the tokens by which they are found, as the worker does. */
    public void makeFindable() {
        TokenRows rows = new TokenRows(jdbi, TestKeys.master());
        int taken;
        do {
            taken = rows.fill(500);
        } while (taken > 0);
    }

    public SubjectVault vault() {
        return new SubjectKeys(jdbi, TestKeys.master());
    }

    public SubjectMerges merges() {
        return new MergedSubjects(jdbi, clock, vault(), parted);
    }

    public ChannelPreview channels() {
        return Gates.channels(jdbi, clock);
    }

    public PurposeGate gate() {
        return Gates.on(jdbi, clock);
    }

    public GateStanding standing() {
        return new ObservedGate(jdbi);
    }

    public PurposePreview preview() {
        return Gates.preview(jdbi, clock);
    }

    public NoticeDesk notices() {
        return new RecordedNotices(jdbi, clock);
    }

    public ConsentLedger ledger() {
        return ledgers()
                .ledger(
                        vault(),
                        merges(),
                        new FiredEvents<>(rights()::agreed),
                        new FiredEvents<>(event -> recorded.accept(event)));
    }

    /** Who observes the ledger in the container. */
    public void tell(Consumer<ConsentRecorded> observer) {
        recorded = observer;
    }

    /** Who observes requests in the container. */
    public void follow(Consumer<RequestMoved> observer) {
        moved = observer;
    }

    public ReceiptDesk receipts() {
        return new RecordedReceipts(jdbi, TestKeys.master(), links(), new StoredLedger(jdbi, TestKeys.master(), null));
    }

    public AgreementLinks agreements() {
        return ledgers().agreements(ledger(), links());
    }

    public Withdrawals withdrawals() {
        return ledgers().withdrawals(ledger(), purposes(), marketing(), preview(), links());
    }

    public RecordedCapacities capacities() {
        return Capacities.on(
                jdbi,
                clock,
                law(),
                subjects(),
                vault(),
                merges(),
                new FiredEvents<>(change -> new Ledgers(jdbi, clock, null, stopped).changed(change)));
    }

    public ComingOfAge comingOfAge() {
        return ledgers().comingOfAge();
    }

    /** Ends what is due, as the clock does. */
    public void endWhatIsDue() {
        ledgers().end(trail());
    }

    private Ledgers ledgers() {
        return new Ledgers(jdbi, clock, capacities(), stopped);
    }

    public PurposeDesk purposes() {
        return new PublishedPurposes(jdbi, clock);
    }

    public MarketingPurposes marketing() {
        return new PublishedMarketing(jdbi, clock);
    }

    public ReferenceSeal links() {
        return new ReferenceSeal(TestKeys.master());
    }

    public ProcessingBlocks blocks() {
        return new RecordedBlocks(jdbi, clock, vault(), merges(), stopped);
    }

    public ChannelObjections objections() {
        return new ListedObjections(jdbi);
    }

    public AccessLog accesses() {
        return new RecordedAccess(jdbi, vault());
    }

    public AuditTrail trail() {
        return new RecordedDeeds(jdbi, clock);
    }

    public SettingsTrail settings() {
        return new RecordedSettings(jdbi);
    }

    public LawBook law() {
        return new RecordedLaw(jdbi, clock, trail());
    }

    public LegalHolds holds() {
        return new RecordedHolds(jdbi, clock, law(), trail());
    }

    public RequestDesk requests() {
        return rights().requests();
    }

    public OpenRequests openRequests() {
        return new ListedRequests(jdbi, merges());
    }

    public RequestDeeds deeds() {
        return rights().deeds(subjects(), merges(), ledger(), holders());
    }

    public BlockDesk blockDesk() {
        return rights().blockDesk(holders());
    }

    /** The privacy kernel's own holder, and whoever a test adds. */
    public SubjectDataHolders holders() {
        if (holders == null) {
            holders = new JoinedDataHolders(merges());
            new ConsentDataHolder(jdbi, TestKeys.master(), subjects(), vault(), holders).join();
        }
        return holders;
    }

    private Rights rights() {
        return new Rights(
                jdbi,
                clock,
                vault(),
                trail(),
                accesses(),
                law(),
                blocks(),
                new FiredEvents<>(event -> moved.accept(event)));
    }

    public OversightRules oversightRules() {
        return new RecordedRules(jdbi, clock, trail());
    }

    public SearchAllowance searchAllowance() {
        return new RecordedSearches(jdbi, clock, oversightRules());
    }

    public EmergencyAccess emergencies() {
        return new RecordedEmergencies(jdbi, clock, vault(), oversightRules(), trail());
    }

    public ReviewDesk reviews() {
        return new RecordedReviews(jdbi, clock, vault(), trail(), accesses());
    }

    public RestrictedRecords restrictedRecords() {
        return new KeepingRestrictedRecords(jdbi, clock, subjects());
    }

    public ViewerDesk viewers(Workplaces workplaces) {
        return new RecordedViewers(jdbi, clock, workplaces, trail());
    }

    public Colleagues colleagues() {
        return new RecordedColleagues(jdbi, clock, subjects());
    }

    public AuditGrants grants() {
        return new RecordedGrants(jdbi, clock, oversightRules(), TestKeys.master(), accesses(), trail());
    }

    /** What was fired by the merges of this object. */
    public List<SubjectsParted> parted() {
        return parted.all();
    }

    /** What was fired by the ledger and the blocks of this object. */
    public List<ProcessingStopped> stopped() {
        return stopped.all();
    }

    /** A new person called สมชาย ใจดี with an e-mail address of his own. */
    public SubjectId somebody() {
        return subjects()
                .register(List.of(
                        new Identifier(IdentifierKind.NAME, "สมชาย ใจดี"),
                        new Identifier(IdentifierKind.EMAIL, "somchai." + UUID.randomUUID() + "@example.com")));
    }
}
