package th.sala.consent.audit;

/**
 * Who changed which setting, and what it was before. Read from the audit trail, into which {@link SettingChange} goes like
 * every other deed: it is append-only and sealed.
 */
public interface SettingsTrail {

    /**
     * Newest first.
     *
     * @throws UnreadableCursor when the cursor is not one of ours
     */
    Page<ChangedSetting> read(SettingsQuery query);
}
