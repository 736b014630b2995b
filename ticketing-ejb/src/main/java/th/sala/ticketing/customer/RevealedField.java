package th.sala.ticketing.customer;

/** A field in the clear. Shown once, never logged. */
public record RevealedField(String field, String value) {

    @Override
    public String toString() {
        return field;
    }
}
