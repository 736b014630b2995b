package th.sala.consent.purpose;

/**
 * What one rule says.
 *
 * @param evidence what permits it, as {@code kind:id}; null when refused
 * @param reason stable code of the refusal; null when permitted
 */
record Verdict(String evidence, String reason) {

    static Verdict permittedBy(String evidence) {
        return new Verdict(evidence, null);
    }

    static Verdict refused(String reason) {
        return new Verdict(null, reason);
    }

    boolean permitted() {
        return reason == null;
    }
}
