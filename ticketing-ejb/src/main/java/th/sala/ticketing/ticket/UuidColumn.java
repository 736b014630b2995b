package th.sala.ticketing.ticket;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.util.PGobject;

/** {@link UUID} as {@code uuid}, null included: EclipseLink 4 would bind a null as a text. Applies to the whole unit. */
@Converter(autoApply = true)
public class UuidColumn implements AttributeConverter<UUID, Object> {

    @Override
    public Object convertToDatabaseColumn(UUID value) {
        try {
            PGobject column = new PGobject();
            column.setType("uuid");
            column.setValue(value == null ? null : value.toString());
            return column;
        } catch (SQLException fault) {
            throw new IllegalStateException("An id could not be written.", fault);
        }
    }

    @Override
    public UUID convertToEntityAttribute(Object column) {
        return (UUID) column;
    }
}
