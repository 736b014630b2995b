package th.sala.ticketing.ticket;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A state by the code that the contract and plain SQL use. */
@Converter(autoApply = true)
public class StateColumn implements AttributeConverter<TicketState, String> {

    @Override
    public String convertToDatabaseColumn(TicketState state) {
        return state == null ? null : state.code();
    }

    @Override
    public TicketState convertToEntityAttribute(String code) {
        return code == null ? null : TicketState.of(code);
    }
}
