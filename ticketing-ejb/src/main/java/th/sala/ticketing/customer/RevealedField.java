package th.sala.ticketing.customer;

import java.util.UUID;

/**
 * A field in the clear. Shown once, never logged.
 *
 * @param id which of the customer's identities it is
 */
public record RevealedField(String field, UUID id, String value) {

    @Override
    public String toString() {
        return field;
    }
}
