package th.sala.ticketing.field;

import java.util.List;

/**
 * A purpose that a field may be collected for.
 *
 * @param key of the purpose
 * @param consent whether each person must have agreed
 * @param categories the data that it names
 */
public record FieldPurpose(String key, String titleTh, String titleEn, boolean consent, List<String> categories) {}
