package th.sala.consent.purpose;

import th.sala.consent.subject.SubjectId;

/**
 * The subject refused, withdrew or objected, or its data was restricted. Fired in the transaction that records it, so
 * that what is still queued can be cancelled there (M8). The check before sending does not depend on it.
 *
 * @param purpose the purpose that stopped; null when every use stopped
 * @param channel the only channel on which it stopped; null for all
 */
public record ProcessingStopped(SubjectId subject, String purpose, String channel) {

    /** Stopped on every channel. */
    public ProcessingStopped(SubjectId subject, String purpose) {
        this(subject, purpose, null);
    }
}
