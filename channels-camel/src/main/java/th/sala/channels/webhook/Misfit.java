package th.sala.channels.webhook;

/** Ends the reading of a body that does not fit; the reading turns it into what the sender is told. */
public final class Misfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Receipt.Refused receipt;

    private Misfit(Receipt.Refused receipt) {
        super("The body does not fit.", null, false, false);
        this.receipt = receipt;
    }

    public static Misfit malformed(String sentence) {
        return new Misfit(Receipt.malformed(sentence));
    }

    public static Misfit invalid(String code, String sentence) {
        return new Misfit(Receipt.invalid(code, sentence));
    }

    public Receipt receipt() {
        return receipt;
    }

    /** What does not fit, without personal data. */
    String sentence() {
        return receipt.sentence();
    }
}
