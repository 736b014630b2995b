package th.sala.ticketing.reason;

/**
 * One contact reason of a team's tree.
 *
 * @param code stable: names may change, a code is never given to another reason
 * @param parent code of the reason above; null at the top
 * @param retired not to be chosen any more; tickets that were closed with it keep it
 */
public record ContactReason(String code, String parent, String nameTh, String nameEn, boolean retired) {
    public static final String OTHER = "other";

    static ContactReason other() {
        return new ContactReason(OTHER, null, "อื่น ๆ", "Other", false);
    }
}
