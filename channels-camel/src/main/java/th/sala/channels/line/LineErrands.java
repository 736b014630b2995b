package th.sala.channels.line;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.Channels;
import th.sala.channels.runtime.MediaTypes;
import th.sala.ticketing.intake.InboundAttachment;
import th.sala.ticketing.intake.LateFiles.Outcome;

/**
 * Runs errands to LINE: nothing of this holds up a webhook. A file that LINE does not give within about an hour, or that is
 * larger than 50 MiB, is said to be missing where it belongs.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LineErrands {
    private static final int AT_ONCE = 10;
    private static final int TRIES = 9;

    private final Channels channels;
    private final ErrandTable errands;
    private final LineReads line;
    private final LineFindings findings;

    /** For the container's proxy. */
    public LineErrands() {
        this(null, null, null, null);
    }

    @Inject
    public LineErrands(Channels channels, ErrandTable errands, LineReads line, LineFindings findings) {
        this.channels = channels;
        this.errands = errands;
        this.line = line;
        this.findings = findings;
    }

    /** @return how many were tried */
    public int run() {
        var due = errands.take(AT_ONCE);
        due.forEach(this::run);
        return due.size();
    }

    private void run(Errand errand) {
        Optional<Channel> channel = channels.find(errand.channel());
        boolean ended = channel.isEmpty()
                || (errand.kind().equals(Errand.CONTENT)
                        ? content(channel.get(), errand)
                        : name(channel.get(), errand));
        if (ended || errand.attempts() >= TRIES) {
            errands.end(errand.id());
        }
    }

    private boolean content(Channel channel, Errand errand) {
        LineContent content = line.content(channel, errand.text("lineId").orElseThrow());
        if (content.bytes() == null) {
            return (content.lost() || errand.attempts() >= TRIES) && settled(findings.missing(errand));
        }
        String name = errand.text("fileName").orElse(null);
        String type = MediaTypes.of(content.bytes(), name);
        return settled(findings.attach(errand, new InboundAttachment(name, type, null, content.bytes())));
    }

    private boolean name(Channel channel, Errand errand) {
        Optional<String> name = line.displayName(channel, errand.text("user").orElseThrow(), errand.text("group"));
        return name.isPresent() && findings.named(errand, name.get());
    }

    private static boolean settled(Outcome outcome) {
        return outcome != Outcome.NOT_YET;
    }
}
