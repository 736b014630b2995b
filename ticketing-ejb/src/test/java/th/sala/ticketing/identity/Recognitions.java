package th.sala.ticketing.identity;

import th.sala.consent.subject.SubjectRegister;

/** Makes the recognition for tests of other packages. */
public final class Recognitions {
    private Recognitions() {}

    public static Recognition with(SubjectRegister register) {
        return new RecognisingSenders(register);
    }
}
