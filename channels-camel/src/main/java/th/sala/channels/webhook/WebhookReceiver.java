package th.sala.channels.webhook;

/** What the HTTP border calls with every message that does not come by mail. */
public interface WebhookReceiver {

    /** Returns when what the bytes hold is committed, or when it is sure that nothing of it is. Never throws. */
    Receipt receive(RawEnvelope envelope);
}
