package th.sala.ticketing.portal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import th.sala.consent.key.Sha256;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectVault;

/**
 * The secret of a signed link: 256 bits, made of the link's id by a keyed hash with the customer's key, so that it dies with
 * that key. Its own hash is all that is kept.
 */
@Singleton
class LinkSecret {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SubjectVault vault;

    @Inject
    LinkSecret(SubjectVault vault) {
        this.vault = vault;
    }

    String of(SubjectId person, UUID link) {
        byte[] keyed = vault.commit(person, "customer-link/" + link);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(keyed));
    }

    /** Empty for what never was a secret of ours. */
    static Optional<byte[]> hash(String secret) {
        return Optional.ofNullable(secret)
                .filter(told -> FORM.matcher(told).matches())
                .map(Sha256::of);
    }
}
