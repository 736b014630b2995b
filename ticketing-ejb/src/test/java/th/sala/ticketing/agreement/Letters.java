package th.sala.ticketing.agreement;

import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.ledger.ConsentEnding;
import th.sala.consent.testing.ConsentPorts;
import th.sala.ticketing.conversation.Conversations;
import th.sala.ticketing.identity.Recognitions;
import th.sala.ticketing.reply.Courier;
import th.sala.ticketing.reply.LateWords;
import th.sala.ticketing.spam.BlockedSenders;
import th.sala.ticketing.ticket.DeskFixture;

/** Letters about consents for tests, wired as the container does: what the ledger records is heard. */
public final class Letters {
    private static final int ALL = 500;

    public final ConsentLetters told;
    public final PersonPlaces places;
    final LetterTable table;
    final LetterWork work;
    private final WantedLetters wanted;
    private final DeskFixture desk;

    public Letters(
            DeskFixture desk, ConsentPorts consent, Conversations spoken, Courier courier, BlockedSenders blocked) {
        this.desk = desk;
        table = new LetterTable(desk.jdbi, desk.clock);
        wanted = new WantedLetters(table, consent.receipts(), desk.clock, "https://help.example.com");
        told = wanted;
        consent.tell(wanted::recorded);
        consent.follow(wanted::moved);
        places = new PersonPlaces(
                desk.jdbi,
                desk.register,
                spoken.messages,
                consent.subjects(),
                consent.merges(),
                Recognitions.typed(desk.jdbi, consent.subjects(), desk.clock),
                blocked);
        LetterPlans plans = new LetterPlans(
                consent.receipts(),
                consent.agreements(),
                consent.marketing(),
                places,
                new LetterTexts(consent.purposes(), wanted),
                new RequestLetters(consent.requests(), consent.law(), places));
        work = new LetterWork(table, plans, courier, desk.clock);
    }

    /** A consent of the ledger ends soon. */
    void ending(ConsentEnding consent) {
        wanted.ending(consent);
    }

    /** What fills the links of questions in. */
    public static LateWords words(Jdbi jdbi, ConsentPorts consent, Clock clock) {
        return new QuestionWords(new LetterTable(jdbi, clock), consent.agreements());
    }

    /** Sends what is due, each in a transaction of its own. */
    public void send() {
        List<Letter> due = desk.in(() -> work.due(ALL));
        due.forEach(letter -> desk.in(() -> {
            work.send(letter);
            return letter;
        }));
    }
}
