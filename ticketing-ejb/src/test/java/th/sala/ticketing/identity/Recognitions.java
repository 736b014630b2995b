package th.sala.ticketing.identity;

import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectRegister;

/** Makes the recognition for tests of other packages. */
public final class Recognitions {
    private Recognitions() {}

    public static Recognition with(Jdbi jdbi, SubjectRegister register, Clock clock) {
        return new RecognisingSenders(
                register, new UnprovenSenders(jdbi, register, clock), new TypedContactTable(jdbi, register, clock));
    }

    public static TypedContacts typed(Jdbi jdbi, SubjectRegister register, Clock clock) {
        return new TypedContactTable(jdbi, register, clock);
    }

    public static Persons persons(SubjectRegister register) {
        return new RegisteredPersons(register);
    }
}
