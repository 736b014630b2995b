package th.sala.channels.webhook;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import th.sala.channels.runtime.CamelBootstrap;
import th.sala.channels.runtime.FaultLine;

/** Sends the bytes through Camel in the caller's thread. Whatever breaks, the sender is told to try again. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RoutedWebhooks implements WebhookReceiver {
    private static final System.Logger LOG = System.getLogger(RoutedWebhooks.class.getName());

    private final CamelBootstrap camel;
    private final RefusalLedger ledger;

    /** For the container's proxy. */
    public RoutedWebhooks() {
        this(null, null);
    }

    @Inject
    public RoutedWebhooks(CamelBootstrap camel, RefusalLedger ledger) {
        this.camel = camel;
        this.ledger = ledger;
    }

    @Override
    public Receipt receive(RawEnvelope envelope) {
        try {
            Receipt receipt = camel.request(RawEnvelope.endpoint(envelope.door()), envelope, Receipt.class);
            ledger.enter(envelope, receipt);
            return receipt;
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.WARNING, "Webhook {0} failed: {1}", envelope, FaultLine.of(fault));
            return Receipt.unavailable();
        }
    }
}
