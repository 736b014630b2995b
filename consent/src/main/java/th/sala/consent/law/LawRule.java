package th.sala.consent.law;

import java.util.List;

/**
 * One rule of the law with its whole life.
 *
 * @param kind {@code duty}, {@code sanction}, {@code regulation}, {@code basis}, {@code refusal-ground} or
 *     {@code retention}
 * @param sectionTh where it stands, such as {@code มาตรา 30}
 * @param inForce the version of today; null while there are only drafts or versions to come
 * @param versions newest first, at least one
 */
public record LawRule(
        String key, String kind, String sectionTh, String sectionEn, Integer inForce, List<LawVersion> versions) {
    public LawRule {
        versions = List.copyOf(versions);
    }
}
