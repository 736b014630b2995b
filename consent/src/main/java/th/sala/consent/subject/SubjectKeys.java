package th.sala.consent.subject;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.key.ContentKey;
import th.sala.consent.key.MasterKey;

/** The keys of the subjects, each wrapped by the master key and bound to its subject. */
@Stateless
public class SubjectKeys implements SubjectVault {
    private static final String WRAPPED = "SELECT wrapped FROM subject_keys.subject_key WHERE subject_id = :subject";
    private static final String FREE_TEXT = "free-text";

    private final Jdbi jdbi;
    private final MasterKey master;

    @Inject
    public SubjectKeys(Jdbi jdbi, MasterKey master) {
        this.jdbi = jdbi;
        this.master = master;
    }

    @Override
    public byte[] seal(SubjectId subject, String text) {
        return required(subject).seal(utf8(text), context(subject, FREE_TEXT));
    }

    @Override
    public Optional<String> open(SubjectId subject, byte[] sealed) {
        return key(subject)
                .map(key -> key.open(sealed, context(subject, FREE_TEXT)))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public byte[] commit(SubjectId subject, String text) {
        return required(subject).commit(utf8(text));
    }

    private ContentKey required(SubjectId subject) {
        return key(subject)
                .orElseThrow(() -> new IllegalStateException("The subject " + subject + " has no key any more."));
    }

    private Optional<ContentKey> key(SubjectId subject) {
        return jdbi.withHandle(handle -> handle.createQuery(WRAPPED)
                .bind("subject", subject.value())
                .mapTo(byte[].class)
                .findOne()
                .map(wrapped -> unwrap(master, subject, wrapped)));
    }

    static byte[] wrap(MasterKey master, SubjectId subject, ContentKey key) {
        return master.wrap(key, context(subject, "key"));
    }

    static ContentKey unwrap(MasterKey master, SubjectId subject, byte[] wrapped) {
        return master.unwrap(wrapped, context(subject, "key"));
    }

    /** Binds a cipher to its subject and use, so that it opens nowhere else. */
    static byte[] context(SubjectId subject, String use) {
        byte[] name = utf8(use);
        return ByteBuffer.allocate(Long.BYTES * 2 + name.length)
                .putLong(subject.value().getMostSignificantBits())
                .putLong(subject.value().getLeastSignificantBits())
                .put(name)
                .array();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
