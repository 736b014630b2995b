package th.sala.channels.phone;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import th.sala.channels.phone.CallImport.Line;
import th.sala.channels.phone.DetailBatch.Piece;
import th.sala.channels.runtime.FaultLine;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.call.CallLog;
import th.sala.ticketing.call.CallReport;
import th.sala.ticketing.outcome.Refusal;

/** Takes in a line of call details, or looks what would come of it. */
@Dependent
class DetailIntake {
    private static final System.Logger LOG = System.getLogger(DetailIntake.class.getName());

    private final CallLog log;
    private final UnaryOperator<String> keyedHash;

    @Inject
    DetailIntake(CallLog log, SubjectRegister register) {
        this(log, line -> keyed(register, line));
    }

    DetailIntake(CallLog log, UnaryOperator<String> keyedHash) {
        this.log = log;
        this.keyedHash = keyedHash;
    }

    Line take(Piece piece) {
        DetailLine line = new DetailLine(piece.row().cells(), keyedHash);
        CallReport call = line.report();
        if (!line.errors().isEmpty()) {
            return Line.refused(piece.row().number(), line.errors());
        }
        try {
            return told(piece, call);
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.WARNING, "Call details, {0}: {1}", piece, FaultLine.of(fault));
            return Line.refused(
                    piece.row().number(), List.of("The hub failed to keep this call. Bring the file again."));
        }
    }

    private Line told(Piece piece, CallReport call) {
        DetailBatch batch = piece.batch();
        long number = piece.row().number();
        return log.check(batch.reporter(), batch.roles(), call)
                .fold(
                        known -> {
                            String state = known || !batch.seen().add(key(call)) ? Line.KNOWN : Line.NEW;
                            return batch.dryRun() ? new Line(number, state, null, List.of()) : kept(piece, call, state);
                        },
                        refusal -> refused(number, refusal));
    }

    /** One that is known changes nothing, but counts as having come again. */
    private Line kept(Piece piece, CallReport call, String state) {
        DetailBatch batch = piece.batch();
        long number = piece.row().number();
        return log.log(batch.reporter(), batch.roles(), call)
                .fold(
                        id -> new Line(number, state, state.equals(Line.NEW) ? id : null, List.of()),
                        refusal -> refused(number, refusal));
    }

    private static String keyed(SubjectRegister register, String line) {
        return HexFormat.of().formatHex(register.fingerprint(new Identifier(IdentifierKind.HANDLE, "call:" + line)));
    }

    private static String key(CallReport call) {
        return call.recordingRef() != null
                ? "recording " + call.recordingRef()
                : call.source() + " " + Objects.toString(call.externalId());
    }

    private static Line refused(long number, Refusal refusal) {
        return Line.refused(number, refusal.errors().isEmpty() ? List.of(refusal.sentence()) : refusal.errors());
    }
}
