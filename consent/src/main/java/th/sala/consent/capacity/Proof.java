package th.sala.consent.capacity;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The document by which somebody lessens the protection of a person. What is kept is its kind and hash, not its content.
 *
 * @param document {@code birth-certificate}, {@code house-registration}, {@code court-order}, {@code identity-document} or
 *     {@code marriage-certificate}; null when none was seen
 * @param sha256 lower-case hex hash of the document, which is kept elsewhere; null with the document
 */
public record Proof(String document, String sha256) {
    public static final Proof NONE = new Proof(null, null);

    private static final Set<String> DOCUMENTS = Set.of(
            "birth-certificate", "house-registration", "court-order", "identity-document", "marriage-certificate");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    boolean missing() {
        return document == null && sha256 == null;
    }

    boolean sound() {
        return missing()
                || document != null
                        && sha256 != null
                        && DOCUMENTS.contains(document)
                        && SHA256.matcher(sha256).matches();
    }
}
