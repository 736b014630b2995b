package th.sala.channels.outbound;

/** What became of one message. Reasons are sentences or provider answers without personal data. */
public sealed interface DeliveryOutcome {

    /** The provider took it over and said so. */
    record Accepted(String answer) implements DeliveryOutcome {}

    /** The provider refused it or was never reached: it was surely not sent. */
    record Refused(String reason, boolean temporary) implements DeliveryOutcome {}

    /** The connection broke while the provider may already have had it. */
    record Uncertain(String reason) implements DeliveryOutcome {}
}
