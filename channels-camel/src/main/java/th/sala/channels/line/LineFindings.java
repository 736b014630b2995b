package th.sala.channels.line;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.intake.InboundAttachment;
import th.sala.ticketing.intake.LateFiles;

/** Writes down what LINE answered, each answer in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LineFindings {
    private static final int LONGEST_NAME = 100;

    private final LateFiles files;
    private final SubjectRegister register;
    private final ErrandTable errands;

    /** For the container's proxy. */
    public LineFindings() {
        this(null, null, null);
    }

    @Inject
    public LineFindings(LateFiles files, SubjectRegister register, ErrandTable errands) {
        this.files = files;
        this.register = register;
        this.errands = errands;
    }

    public LateFiles.Outcome attach(Errand errand, InboundAttachment file) {
        return once(errand, () -> files.attach(LineTalk.CHANNEL, errand.externalId(), file));
    }

    public LateFiles.Outcome missing(Errand errand) {
        return once(errand, () -> files.missing(LineTalk.CHANNEL, errand.externalId()));
    }

    /** An errand that another node ran meanwhile is not run again. */
    private LateFiles.Outcome once(Errand errand, Supplier<LateFiles.Outcome> deed) {
        LateFiles.Outcome outcome = errands.hold(errand.id()) ? deed.get() : LateFiles.Outcome.GONE;
        if (outcome != LateFiles.Outcome.NOT_YET) {
            errands.end(errand.id());
        }
        return outcome;
    }

    /** False while the person is not registered yet. A name that a colleague or the person gave before stays. */
    public boolean named(Errand errand, String name) {
        Optional<SubjectId> person = register.find(
                new Identifier(IdentifierKind.LINE_USER_ID, errand.text("user").orElseThrow()));
        person.filter(known -> register.open(known, IdentifierKind.NAME).isEmpty())
                .ifPresent(known -> register.add(known, new Identifier(IdentifierKind.NAME, shortened(name))));
        return person.isPresent();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
