package th.sala.consent.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static th.sala.consent.subject.IdentifierKind.EMAIL;
import static th.sala.consent.subject.IdentifierKind.NAME;
import static th.sala.consent.subject.IdentifierKind.PHONE;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.TestDatabase;
import th.sala.consent.testing.TestKeys;

class RegisteredSubjectsTest {
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final SubjectRegister subjects = new RegisteredSubjects(jdbi, TestKeys.master(), Clock.systemUTC());
    private final Identifier email = new Identifier(EMAIL, "Somchai." + UUID.randomUUID() + "@Example.com");
    private final Identifier name = new Identifier(NAME, "สมชาย ใจดี");

    @Test
    void aSubjectIsFoundByEverySpellingOfItsAddress() {
        SubjectId subject = subjects.register(List.of(name, email));
        Identifier shouted = new Identifier(EMAIL, " " + email.value().toUpperCase(Locale.ROOT));
        assertThat(subjects.find(shouted)).contains(subject);
    }

    @Test
    void whoIsRegisteredByManyAtOnceIsOnePerson() throws Exception {
        int many = 6;
        CyclicBarrier together = new CyclicBarrier(many);
        ExecutorService callers = Executors.newFixedThreadPool(many);
        try {
            List<Future<SubjectId>> asked = IntStream.range(0, many)
                    .mapToObj(caller -> callers.submit(() -> jdbi.inTransaction(handle -> {
                        together.await();
                        return subjects.findOrRegister(email, List.of(name));
                    })))
                    .toList();
            Set<SubjectId> registered = new HashSet<>();
            for (Future<SubjectId> one : asked) {
                registered.add(one.get());
            }
            assertThat(registered).hasSize(1);
            assertThat(subjects.open(registered.iterator().next(), NAME)).contains(name.value());
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void whoIsKnownIsFoundAndKeepsTheirName() {
        SubjectId known = subjects.register(List.of(email));
        assertThat(subjects.findOrRegister(email, List.of(name))).isEqualTo(known);
        assertThat(subjects.open(known, NAME)).isEmpty();
    }

    @Test
    void ofManyTheKnownAreFoundAndTheOthersRegisteredTogether() {
        SubjectId known = subjects.register(List.of(email));
        Identifier stranger = new Identifier(EMAIL, UUID.randomUUID() + "@example.com");
        Identifier shouted = new Identifier(EMAIL, stranger.value().toUpperCase(Locale.ROOT));

        Map<Identifier, SubjectId> holders =
                subjects.findOrRegister(Map.of(email, List.of(name), stranger, List.of(name), shouted, List.of(name)));

        assertThat(holders).hasSize(3).containsEntry(email, known);
        assertThat(holders.get(shouted)).isEqualTo(holders.get(stranger)).isNotEqualTo(known);
        assertThat(subjects.find(stranger)).contains(holders.get(stranger));
        assertThat(subjects.open(holders.get(stranger), NAME)).contains(name.value());
        assertThat(subjects.open(known, NAME)).isEmpty();
    }

    @Test
    void whoeverRegistersTheSameManyAtOnceGetsTheSamePersons() throws Exception {
        Map<Identifier, List<Identifier>> contacts = IntStream.range(0, 20)
                .mapToObj(any -> new Identifier(EMAIL, UUID.randomUUID() + "@example.com"))
                .collect(Collectors.toMap(contact -> contact, contact -> List.of(name)));
        CyclicBarrier together = new CyclicBarrier(3);
        ExecutorService callers = Executors.newFixedThreadPool(3);
        try {
            List<Future<Map<Identifier, SubjectId>>> asked = IntStream.range(0, 3)
                    .mapToObj(caller -> callers.submit(() -> jdbi.inTransaction(handle -> {
                        together.await();
                        return subjects.findOrRegister(new HashMap<>(contacts));
                    })))
                    .toList();
            Set<Map<Identifier, SubjectId>> registered = new HashSet<>();
            for (Future<Map<Identifier, SubjectId>> one : asked) {
                registered.add(one.get());
            }
            assertThat(registered).hasSize(1);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void aNameNeverIdentifies() {
        subjects.register(List.of(name, email));
        assertThat(subjects.find(name)).isEmpty();
    }

    @Test
    void manyAreFoundAtOnceByWhatIdentifiesThem() {
        SubjectId subject = subjects.register(List.of(name, email));
        Identifier nobodys = new Identifier(PHONE, "0899999999");
        assertThat(subjects.find(List.of(email, name, nobodys, email))).containsExactly(Map.entry(email, subject));
        assertThat(subjects.find(List.of())).isEmpty();
    }

    @Test
    void twoPersonsMayShareAName() {
        SubjectId first = subjects.register(List.of(name));
        assertThat(subjects.register(List.of(name))).isNotEqualTo(first);
    }

    @Test
    void theValueOpensAsItWasGiven() {
        SubjectId subject = subjects.register(List.of(name, email));
        assertThat(subjects.open(subject, EMAIL)).contains(email.value());
        assertThat(subjects.open(subject, PHONE)).isEmpty();
    }

    @Test
    void nothingReadableIsStored() {
        SubjectId subject = subjects.register(List.of(name, email));
        String stored = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT string_agg(encode(cipher, 'escape') || encode(hmac, 'escape'), '')
                        FROM consent.subject_identifier WHERE subject_id = :subject
                        """)
                .bind("subject", subject.value())
                .mapTo(String.class)
                .one());
        assertThat(stored).isNotEmpty().doesNotContainIgnoringCase("somchai").doesNotContain("สมชาย");
    }

    @Test
    void addingTwiceChangesNothing() {
        SubjectId subject = subjects.register(List.of(name));
        subjects.add(subject, email);
        subjects.add(subject, email);
        assertThat(subjects.identifiers(subject))
                .extracting(
                        HeldIdentifier::kind, HeldIdentifier::masked, HeldIdentifier::verified, HeldIdentifier::holder)
                .containsExactlyInAnyOrder(
                        tuple(NAME, "ส••• ใ•••", false, subject), tuple(EMAIL, "S•••@E•••.com", false, subject));
    }

    @Test
    void anAddressOfSomebodyElseIsNotJoinedSilently() {
        subjects.register(List.of(email));
        SubjectId other = subjects.register(List.of(name));
        assertThatThrownBy(() -> subjects.add(other, email))
                .isInstanceOf(IdentifierTaken.class)
                .hasMessageNotContaining(email.value());
    }

    @Test
    void listsShowTheMaskedNameOrElseTheMaskedContactPoint() {
        SubjectId named = subjects.register(List.of(email, name));
        SubjectId unnamed = subjects.register(List.of(new Identifier(EMAIL, "x." + email.value())));
        SubjectId unknown = SubjectId.next();
        assertThat(subjects.maskedNames(List.of(named, unnamed, unknown)))
                .containsEntry(named, "ส••• ใ•••")
                .containsEntry(unnamed, "x•••@E•••.com")
                .containsEntry(unknown, "•••");
    }

    @Test
    void withoutItsKeyNothingOfASubjectOpens() {
        SubjectId subject = subjects.register(List.of(name, email));
        SubjectVault vault = new SubjectKeys(jdbi, TestKeys.master());
        byte[] note = vault.seal(subject, "โทรกลับหลังเที่ยง");
        assertThat(vault.open(subject, note)).contains("โทรกลับหลังเที่ยง");
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM subject_keys.subject_key WHERE subject_id = :subject")
                .bind("subject", subject.value())
                .execute());
        assertThat(vault.open(subject, note)).isEmpty();
        assertThat(subjects.open(subject, EMAIL)).isEmpty();
        assertThat(subjects.identifiers(subject)).isEmpty();
        assertThatThrownBy(() -> subjects.add(subject, new Identifier(PHONE, "0812345634")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSubjectWithoutIdentifiersMayExist() {
        assertThat(subjects.identifiers(subjects.register(List.of()))).isEmpty();
    }
}
