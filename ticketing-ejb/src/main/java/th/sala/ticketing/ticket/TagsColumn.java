package th.sala.ticketing.ticket;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.util.PGobject;

/** Tags as {@code text[]}. */
@Converter
public class TagsColumn implements AttributeConverter<List<String>, Object> {

    @Override
    public Object convertToDatabaseColumn(List<String> tags) {
        try {
            PGobject array = new PGobject();
            array.setType("_text");
            array.setValue(tags.stream().map(TagsColumn::quoted).collect(Collectors.joining(",", "{", "}")));
            return array;
        } catch (SQLException fault) {
            throw new IllegalStateException("Tags could not be written.", fault);
        }
    }

    @Override
    public List<String> convertToEntityAttribute(Object column) {
        return List.of((String[]) column);
    }

    private static String quoted(String tag) {
        return '"' + tag.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
