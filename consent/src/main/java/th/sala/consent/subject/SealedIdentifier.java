package th.sala.consent.subject;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import th.sala.consent.key.ContentKey;
import th.sala.consent.key.MasterKey;

/** A row of identifiers with the wrapped key that opens it, and about whom it was asked. */
record SealedIdentifier(
        UUID id, UUID asked, UUID subjectId, String kind, byte[] cipher, Instant verifiedAt, byte[] wrapped) {

    static byte[] seal(ContentKey key, SubjectId subject, Identifier identifier) {
        byte[] value = CanonicalForm.tidy(identifier.value()).getBytes(StandardCharsets.UTF_8);
        return key.seal(value, SubjectKeys.context(subject, identifier.kind().code()));
    }

    SubjectId subject() {
        return new SubjectId(subjectId);
    }

    SubjectId askedFor() {
        return new SubjectId(asked);
    }

    Identifier open(MasterKey master) {
        byte[] value =
                SubjectKeys.unwrap(master, subject(), wrapped).open(cipher, SubjectKeys.context(subject(), kind));
        return new Identifier(IdentifierKind.of(kind), new String(value, StandardCharsets.UTF_8));
    }

    HeldIdentifier masked(MasterKey master) {
        Identifier identifier = open(master);
        return new HeldIdentifier(id, identifier.kind(), Mask.of(identifier), verifiedAt != null, subject());
    }
}
