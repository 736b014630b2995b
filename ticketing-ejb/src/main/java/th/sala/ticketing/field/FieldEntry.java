package th.sala.ticketing.field;

import java.util.List;
import th.sala.ticketing.field.CustomField.Option;

/**
 * A field as an administrator writes it. Of one that there is, kind, purpose and category stay.
 *
 * @param key small letters, digits and hyphens
 * @param options required for a choice; null for the other kinds
 * @param teams keys of the teams whose tickets have it; null for all
 * @param purpose key of a purpose in force that names the category; required
 * @param category which kind of personal data it holds; required. Those of section 26 need explicit consent
 * @param retired null for false
 */
public record FieldEntry(
        String key,
        String nameTh,
        String nameEn,
        String kind,
        List<Option> options,
        List<String> teams,
        String purpose,
        String category,
        Boolean retired) {
    public FieldEntry {
        options = options == null ? List.of() : options;
        teams = teams == null ? List.of() : teams;
        retired = Boolean.TRUE.equals(retired);
    }
}
