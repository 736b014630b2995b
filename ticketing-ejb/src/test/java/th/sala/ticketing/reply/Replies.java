package th.sala.ticketing.reply;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.purpose.ProcessingStopped;
import th.sala.consent.subject.SubjectsParted;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.FiredEvents;
import th.sala.ticketing.agreement.Letters;
import th.sala.ticketing.conversation.Conversations;
import th.sala.ticketing.draft.DraftPorts;
import th.sala.ticketing.draft.Drafts;
import th.sala.ticketing.feed.FeedWriter;
import th.sala.ticketing.identity.Recognitions;
import th.sala.ticketing.intake.AccountConnected;
import th.sala.ticketing.intake.Blobs;
import th.sala.ticketing.people.Staff;
import th.sala.ticketing.portal.Portals;
import th.sala.ticketing.proof.ProofPorts;
import th.sala.ticketing.scan.Scans;
import th.sala.ticketing.survey.Surveys;
import th.sala.ticketing.task.TaskEnded;
import th.sala.ticketing.task.Tasks;
import th.sala.ticketing.ticket.TicketRegister;
import th.sala.ticketing.watch.WatchPorts;

/** Makes replies and the outbox for tests, wired as the container does. */
public final class Replies {
    public final Acknowledgements acknowledgements;
    public final ReplyDesk desk;
    public final ReplyChoices choices;
    /** What channels take; a test may add to it. */
    public final List<ChannelTerms> terms = new ArrayList<>();

    private final ReplyChannels channels;
    private final Jdbi jdbi;
    private final ConsentPorts consent;
    private final Clock clock;
    public final Outbox outbox;
    public final OutboxDesk overseeing;
    public final OutboxLeases leases;
    public final StoppedSends stopped;
    public final Bounces bounces;
    public final Reachability reach;
    public final Courier courier;
    public final AutomaticAnswers answers;
    public final Transcripts transcripts;
    public final DeliveryNews news;
    public final OneClick oneClick;
    private final AnsweringByHand byHand;
    public final FiredEvents<OutboxFilled> filled = new FiredEvents<>();

    public Replies(
            Jdbi jdbi,
            ConsentPorts consent,
            Conversations spoken,
            Blobs blobs,
            Staff staff,
            TicketRegister tickets,
            FeedWriter feed,
            Tasks tasks,
            Scans scans,
            Clock clock) {
        this.jdbi = jdbi;
        this.consent = consent;
        this.clock = clock;
        reach = new AddressStandings(jdbi, consent.subjects());
        Carriage carriage = new Carriage(terms);
        SendWindow window = new SendWindow(jdbi, consent.subjects(), clock);
        Senders senders = new Senders(staff, spoken.accounts);
        channels = new ReplyChannels(
                spoken.messages, spoken.accounts, consent.subjects(), consent.channels(), reach, window, carriage);
        choices = new ChoosingChannels(tickets, channels);
        FirstContact firstContact = new FirstContact(consent.notices(), "https://help.example.com");
        Departures departures = new Departures(jdbi, spoken.messages, spoken.tokens, filled, clock);
        UnsubscribeLinks links = new UnsubscribeLinks(consent.links(), "https://help.example.com");
        oneClick = new Unsubscribing(jdbi, links, consent.withdrawals());
        Turns turns = new Turns(jdbi);
        DecentHours hours = new DecentHours(DecentHours.USUAL);
        OutboxTable rows = new OutboxTable(jdbi, scans.policy, clock);
        Settlement settlement = new Settlement(rows, spoken.messages, consent.notices(), tickets, feed, clock);
        AcknowledgementTable automatic = new AcknowledgementTable(jdbi, consent.subjects(), clock);
        byHand = new AnsweringByHand(rows, settlement, spoken.messages, tasks, spoken.accounts, consent.gate(), clock);
        acknowledgements = new AcknowledgingMessages(
                consent.gate(),
                firstContact,
                spoken.accounts,
                senders,
                automatic,
                new AcknowledgementText(new ServiceHours(jdbi)),
                departures,
                clock);
        Drafts drafts = DraftPorts.table(jdbi);
        desk = new WritingReplies(
                tickets,
                spoken.messages,
                spoken.uploads,
                spoken.threads,
                new Addressing(
                        senders,
                        new Recipients(consent.subjects(), spoken.messages),
                        channels,
                        spoken.accounts,
                        Recognitions.persons(consent.subjects()),
                        new OfferCheck(
                                consent.preview(),
                                consent.marketing(),
                                Recognitions.persons(consent.subjects()),
                                Recognitions.typed(jdbi, consent.subjects(), clock),
                                consent.trail()),
                        new SendGate(consent.gate()),
                        reach,
                        window,
                        carriage),
                firstContact,
                departures,
                spoken.accounts,
                byHand,
                hours,
                consent.standing(),
                new ReservedPurposes(consent.purposes()),
                new NoteWriting(
                        spoken.messages,
                        spoken.uploads,
                        staff,
                        drafts,
                        feed,
                        WatchPorts.mentions(jdbi, staff, clock),
                        clock),
                new TakingBack(rows, settlement, spoken.messages, tickets, tasks, clock),
                drafts,
                spoken.desk,
                clock);
        outbox = new WorkingOutbox(
                new Claiming(
                        rows,
                        turns,
                        hours,
                        new Loading(
                                spoken.messages,
                                blobs,
                                List.of(
                                        ProofPorts.words(jdbi, consent),
                                        Portals.words(jdbi, consent, clock),
                                        Letters.words(jdbi, consent, clock),
                                        Surveys.words(jdbi, consent, clock),
                                        new UndoWords(consent.withdrawals())),
                                links),
                        settlement,
                        spoken.messages,
                        consent.gate(),
                        reach,
                        window,
                        scans.files,
                        jdbi,
                        clock),
                rows,
                settlement);
        overseeing = new OverseeingOutbox(
                rows, settlement, tickets, spoken.accounts, byHand, consent.trail(), filled, clock);
        leases = new OutboxLeases(rows, settlement, filled, clock);
        stopped = new StoppedSends(
                turns, rows, settlement, consent.merges(), tasks, new ReservedPurposes(consent.purposes()));
        bounces = new TakingBounces(jdbi, settlement);
        news = new TakingDeliveryNews(jdbi, consent.subjects(), settlement, tickets, feed);
        courier = new CarryingParcels(
                senders,
                spoken.accounts,
                Recognitions.persons(consent.subjects()),
                new SendGate(consent.gate()),
                firstContact,
                reach,
                window,
                departures,
                clock);
        answers = new AutomaticAnswers(jdbi, spoken.messages, spoken.accounts, automatic, courier);
        transcripts = new MailingTranscripts(courier, automatic);
    }

    /** Everything that may leave on a channel now, whichever account it leaves from. */
    public List<OutboundMessage> claimed(String channel) {
        List<OutboundMessage> all = new ArrayList<>();
        List<OutboundMessage> some = outbox.claim(channel, Set.of(), 500);
        while (!some.isEmpty()) {
            all.addAll(some);
            some = outbox.claim(
                    channel, all.stream().map(OutboundMessage::account).collect(Collectors.toSet()), 500);
        }
        return all;
    }

    /** What the container tells when a task ended. */
    public void ended(TaskEnded task) {
        byHand.ended(task);
    }

    /** What the container tells when a person objects or withdraws. */
    public void stopped(ProcessingStopped processing) {
        stopped.cancel(processing);
    }

    /** What the container tells when an account is connected. */
    public void connected(AccountConnected connected) {
        byHand.connected(connected);
    }

    /** What the container tells when two turn out to be two. */
    public void parted(SubjectsParted parted) {
        stopped.cancel(parted);
    }

    public FallingBack fallingBack(TicketRegister tickets, Tasks tasks, Duration patience) {
        return new FallingBack(jdbi, tickets, channels, consent.gate(), tasks, clock, patience);
    }
}
