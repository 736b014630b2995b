package th.sala.consent.purpose;

/** The SQL of purposes on their way to being active. */
final class DraftTables {
    static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtextextended('purpose:' || :key, 0))::text";

    static final String FORGET = "DELETE FROM consent.purpose_draft WHERE key = :key";

    static final String SAVE = """
            INSERT INTO consent.purpose_draft (
                key, title_th, title_en, basis, dpv_purpose, necessary_for_service, necessity_th,
                minor_can_consent_alone, survives_restriction, validity_months, withdrawal_consequence_th,
                withdrawal_consequence_en, balancing_test_th, balancing_test_en, balancing_review_on,
                data_categories, recipients, countries, channels, retention_policy_key, prescribed_form,
                prescribed_form_ref, sources, source_notice, saved_at, saved_by)
            VALUES (
                :key, :titleTh, :titleEn, :basis, :dpvPurpose, :necessaryForService, :necessityTh,
                :minorCanConsentAlone, :survivesRestriction, :validityMonths, :withdrawalConsequenceTh,
                :withdrawalConsequenceEn, :balancingTestTh, :balancingTestEn, :balancingReviewOn,
                :dataCategories, :recipients, :countries, :channels, :retentionPolicyKey, :prescribedForm,
                :prescribedFormRef, :sources, :sourceNotice, :at, :officer)
            """;

    static final String ALL = """
            SELECT
                key, title_th, title_en, basis, dpv_purpose, necessary_for_service, necessity_th,
                minor_can_consent_alone, survives_restriction, validity_months, withdrawal_consequence_th,
                withdrawal_consequence_en, balancing_test_th, balancing_test_en, balancing_review_on,
                data_categories, recipients, countries, channels, retention_policy_key, prescribed_form,
                prescribed_form_ref, sources, source_notice
            FROM consent.purpose_draft WHERE :key::text IS NULL OR key = :key ORDER BY key
            """;

    static final String REGISTER = """
            INSERT INTO consent.purpose (key, registered_at) VALUES (:key, :at) ON CONFLICT (key) DO NOTHING
            """;

    /** The next version; the hash is that of the words in Thai. Channels that it does not name are those of the one before. */
    static final String ACTIVATE = """
            INSERT INTO consent.purpose_version
                (purpose_key, version, title_th, title_en, basis, dpv_purpose, necessary_for_service, necessity_th,
                 minor_can_consent_alone, asks_again, survives_restriction, consent_validity, withdrawal_consequence_th,
                 withdrawal_consequence_en, balancing_test_th, balancing_test_en, balancing_review_on, data_categories,
                 recipients, countries, channels, retention_policy_key, prescribed_form_ref, sources, source_notice,
                 effective_from, published_at, published_by, sha256, audience)
            SELECT d.key,
                coalesce((SELECT max(v.version) FROM consent.purpose_version v WHERE v.purpose_key = d.key), 0) + 1,
                d.title_th, coalesce(d.title_en, d.title_th), d.basis, d.dpv_purpose, d.necessary_for_service,
                d.necessity_th, coalesce(d.minor_can_consent_alone, false), :asksAgain,
                coalesce(d.survives_restriction, false),
                CASE WHEN d.basis IN ('S19_CONSENT', 'S26_CONSENT')
                    THEN make_interval(months => coalesce(d.validity_months, 24)) END,
                d.withdrawal_consequence_th, coalesce(d.withdrawal_consequence_en, d.withdrawal_consequence_th),
                d.balancing_test_th, d.balancing_test_en, d.balancing_review_on, d.data_categories, d.recipients,
                d.countries,
                CASE WHEN d.channels <> '{}' THEN d.channels ELSE coalesce((SELECT v.channels
                    FROM consent.purpose_version v WHERE v.purpose_key = d.key ORDER BY v.version DESC LIMIT 1), '{}')
                    END,
                d.retention_policy_key, d.prescribed_form_ref, d.sources, d.source_notice, :at,
                :at, :officer,
                sha256(convert_to(concat_ws(chr(10), d.title_th, d.basis, d.necessity_th, d.withdrawal_consequence_th,
                    array_to_string(d.data_categories, ','), array_to_string(d.recipients, ','),
                    array_to_string(d.countries, ','), d.retention_policy_key), 'UTF8')),
                coalesce((SELECT v.audience FROM consent.purpose_version v
                    WHERE v.purpose_key = d.key ORDER BY v.version DESC LIMIT 1), 'customer')
            FROM consent.purpose_draft d WHERE d.key = :key
            """;

    private DraftTables() {}
}
