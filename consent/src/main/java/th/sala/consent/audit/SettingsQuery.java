package th.sala.consent.audit;

import java.util.Set;

/**
 * What to read of the changes of settings. Null members do not filter.
 *
 * @param setting code of a kind of setting
 * @param by user name of who changed it
 * @param hidden codes of the kinds that the reader may not see
 * @param limit rows a page, 1 to 200
 * @param cursor where the page before ended; null for the first
 */
public record SettingsQuery(String setting, String by, Set<String> hidden, int limit, String cursor) {}
